import { Right } from './reader';

/** What the portal reads in a cluster; each one that is missing costs one part of the view. */
export const READ_RIGHTS: Right[] = [
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

/** `list pods in kube-system (metrics.k8s.io)`, `get namespaces kube-system` */
export function rightInWords(right: Right): string {
  const { verb, group, resource, name, namespace } = right;
  const words = [verb, resource];
  if (name !== undefined) words.push(name);
  if (namespace !== undefined) words.push(`in ${namespace}`);
  if (group !== '') words.push(`(${group})`);
  return words.join(' ');
}
