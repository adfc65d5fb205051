/** Addresses of the tabs below that of the details; the overview is at that address itself. */
export const OVERVIEW = 'overview';
export const NODE_POOLS = 'node-pools';
export const NODES = 'nodes';
export const EVENTS = 'events';
export const ACCESS = 'access';

/** Address of what was done with the cluster, below that of its details. */
export const ACTIVITY = 'activity';

/** What each tab is called in the messages. */
export const tabNames = {
  [OVERVIEW]: 'overview',
  [NODE_POOLS]: 'nodePools',
  [NODES]: 'nodes',
  [EVENTS]: 'events',
  [ACTIVITY]: 'activity',
  [ACCESS]: 'access',
} as const;

/** The address of a tab. */
export type TabPath = keyof typeof tabNames;
