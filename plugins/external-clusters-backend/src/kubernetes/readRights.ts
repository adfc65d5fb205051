import { Right } from './reader';

/** What the portal reads in a cluster; each one that is missing costs one part of the view. */
export const READ_RIGHTS: Right[] = [
  { verb: 'list', group: '', resource: 'nodes' },
  { verb: 'list', group: '', resource: 'pods' },
  { verb: 'list', group: '', resource: 'events' },
  { verb: 'list', group: 'metrics.k8s.io', resource: 'nodes' },
  { verb: 'get', group: '', resource: 'namespaces' },
];

/** `list nodes (metrics.k8s.io)` */
export function rightInWords({ verb, group, resource }: Right): string {
  return group === ''
    ? `${verb} ${resource}`
    : `${verb} ${resource} (${group})`;
}
