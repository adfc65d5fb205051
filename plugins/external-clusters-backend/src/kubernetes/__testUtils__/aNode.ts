import { KubernetesNode } from '../reader';

/** A node that is ready, as a reader gives it. */
export function aNode(given: Partial<KubernetesNode>): KubernetesNode {
  return {
    name: 'node',
    ready: true,
    schedulable: true,
    conditions: [],
    roles: [],
    addresses: { internal: [], external: [] },
    capacity: {},
    allocatable: {},
    taints: [],
    labels: {},
    ...given,
  };
}
