import { Right } from './reader';

/** What the portal reads in a cluster; each one that is missing costs one part of the view. */
export const READ_RIGHTS: Right[] = [
  { verb: 'list', group: '', resource: 'nodes' },
  { verb: 'list', group: '', resource: 'pods' },
  { verb: 'list', group: '', resource: 'events' },
  { verb: 'list', group: 'metrics.k8s.io', resource: 'nodes' },
  { verb: 'get', group: '', resource: 'namespaces', name: 'kube-system' },
];

/** `list nodes (metrics.k8s.io)`, `get namespaces kube-system` */
export function rightInWords({ verb, group, resource, name }: Right): string {
  const words = [verb, resource];
  if (name !== undefined) words.push(name);
  if (group !== '') words.push(`(${group})`);
  return words.join(' ');
}
