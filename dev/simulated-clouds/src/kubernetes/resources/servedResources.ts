import { accessResources } from '../access/accessResources';
import { KubernetesCluster } from '../KubernetesCluster';
import { emptyResources } from './emptyResources';
import { events } from './events';
import { namespaces } from './namespaces';
import { nodeMetrics } from './nodeMetrics';
import { nodes } from './nodes';
import { podMetrics } from './podMetrics';
import { pods } from './pods';
import { ResourceDefinition } from './ResourceDefinition';

const ALL = [
  namespaces,
  nodes,
  pods,
  events,
  ...accessResources,
  ...emptyResources,
  nodeMetrics,
  podMetrics,
];

/** The resources that can be read from this cluster now. */
export function servedResources(
  cluster: KubernetesCluster,
): ResourceDefinition[] {
  return ALL.filter(resource => resource.isServed(cluster));
}
