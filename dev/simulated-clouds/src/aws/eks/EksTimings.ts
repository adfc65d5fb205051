/** How long things take, in milliseconds of the simulated clock. */
export interface EksTimings {
  createCluster: number;
  deleteCluster: number;
  updateCluster: number;
  createNodegroup: number;
  deleteNodegroup: number;
  updateNodegroup: number;
  deleteFargateProfile: number;
}

/** Shorter than at AWS, where a control plane takes 10 minutes, but long enough to be watched. */
export const DEFAULT_TIMINGS: EksTimings = {
  createCluster: 60_000,
  deleteCluster: 45_000,
  updateCluster: 60_000,
  createNodegroup: 40_000,
  deleteNodegroup: 40_000,
  updateNodegroup: 40_000,
  deleteFargateProfile: 30_000,
};
