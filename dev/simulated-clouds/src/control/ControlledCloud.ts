/** Where a cluster is: subscription and resource group, account and region, or project and location. */
export interface ClusterPlace {
  account: string;
  place: string;
  name: string;
}

/** A cluster as somebody in the cloud's console sees it. */
export interface ControlledCluster extends ClusterPlace {
  cloud: 'azure' | 'aws' | 'google';
  /** The cloud's own word. */
  state: string;
  version: string;
}

/** What somebody in a cloud's console can do to it; each method throws when there is no such cluster or pool. */
export interface ControlledCloud {
  list(): ControlledCluster[];
  /** Takes the specification of the cloud's own module, without its place. */
  add(place: ClusterPlace, spec: Record<string, unknown>): void;
  change(place: ClusterPlace, changes: Record<string, unknown>): void;
  remove(place: ClusterPlace): void | Promise<void>;
  changePool(
    place: ClusterPlace,
    pool: string,
    changes: Record<string, unknown>,
  ): void;
  removePool(place: ClusterPlace, pool: string): void;
  /** Changes the secret or the rights of somebody who may sign in. */
  changePrincipal(
    account: string,
    principal: string,
    changes: Record<string, unknown>,
  ): void;
  /** Changes what the cloud offers to an account; absent where that cannot be changed. */
  changeOffer?(account: string, changes: Record<string, unknown>): void;
}
