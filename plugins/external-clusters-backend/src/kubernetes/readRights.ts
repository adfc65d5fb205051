import { PathRight, ResourceRight, Right } from './reader';

/** What the portal reads in a cluster; each one that is missing costs one part of the view. */
export const READ_RIGHTS: ResourceRight[] = [
  { verb: 'list', group: '', resource: 'nodes' },
  { verb: 'list', group: '', resource: 'pods' },
  { verb: 'list', group: '', resource: 'events' },
  { verb: 'list', group: 'metrics.k8s.io', resource: 'nodes' },
  {
    verb: 'list',
    group: 'metrics.k8s.io',
    resource: 'pods',
    namespace: 'kube-system',
  },
  { verb: 'get', group: '', resource: 'namespaces', name: 'kube-system' },
];

/** Kubernetes lets everybody whom it knows see its version, by the right to this path. */
export const VERSION_RIGHT: PathRight = { verb: 'get', path: '/version' };

/** What the portal reads that is no resource; the roles of Kubernetes itself give it to whoever is signed in. */
export const PATH_RIGHTS: PathRight[] = [
  VERSION_RIGHT,
  { verb: 'get', path: '/readyz' },
];

/** `get /version`, `list pods in kube-system (metrics.k8s.io)`, `get namespaces kube-system` */
export function rightInWords(right: Right): string {
  if ('path' in right) return `${right.verb} ${right.path}`;
  const { verb, group, resource, name, namespace } = right;
  const words = [verb, resource];
  if (name !== undefined) words.push(name);
  if (namespace !== undefined) words.push(`in ${namespace}`);
  if (group !== '') words.push(`(${group})`);
  return words.join(' ');
}
