/** How often what is read. All in milliseconds. */
export interface ObservationIntervals {
  /** All clusters of an account. */
  state: number;
  /** The clusters of an account that are changing. */
  transition: number;
  /** Node pools, where they cost calls of their own. */
  pools: number;
  /** The same while the cluster is changing. */
  poolsInTransition: number;
  /** Readiness and nodes, asked of the cluster itself. */
  inside: number;
}

/** What holds where app-config says nothing. */
export const DEFAULT_INTERVALS: ObservationIntervals = {
  state: 60_000,
  transition: 10_000,
  pools: 600_000,
  poolsInTransition: 30_000,
  inside: 300_000,
};
