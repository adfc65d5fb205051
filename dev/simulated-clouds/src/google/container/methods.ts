import { clusterWrites } from './clusterWrites';
import { ContainerMethod } from './ContainerMethod';
import { nodePoolWrites } from './nodePoolWrites';
import { reads } from './reads';

/** Every method of `google.container.v1.ClusterManager` that the simulator knows; the others are UNIMPLEMENTED. */
export const containerMethods: Readonly<Record<string, ContainerMethod>> = {
  ...reads,
  ...clusterWrites,
  ...nodePoolWrites,
};
