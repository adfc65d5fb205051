import { JsonObject } from '@backstage/types';
import { ClusterProviderFactory } from '../ClusterProvider';
import { EditingWorld } from './EditingWorld';

/**
 * An account as a person would enter it, for `readAccount`.
 *
 * @public
 */
export interface WorldAccount {
  id: string;
  name: string;
  settings: JsonObject;
}

/**
 * The states that the suite asks a world for; a world translates them to its cloud's own words.
 *
 * @public
 */
export type WorldState =
  | 'Provisioning'
  | 'Running'
  | 'Reconciling'
  | 'Deleting'
  | 'Stopped'
  | 'Warning'
  | 'Error'
  /** A word that the cloud may invent one day. */
  | 'FromTheFuture';

/**
 * A cluster that the suite wants to be there.
 *
 * @public
 */
export interface WorldCluster {
  account: WorldAccount;
  /** As given to the cloud; upper case and dashes must come back verbatim. */
  name: string;
  /** One of the traits' locations. */
  location: string;
  /** Node pools, in order. */
  nodePools: string[];
  tags: Record<string, string>;
}

/**
 * What goes wrong, in words that fit every cloud.
 *
 * @public
 */
export type WorldFault =
  /** The cloud's own "too many requests", with `Retry-After` where its protocol has one. */
  | { kind: 'Throttled'; retryAfterSeconds: number }
  | { kind: 'ServerError' }
  /** The connection is cut without an answer. */
  | { kind: 'Dropped' }
  /** A success whose body is not what the protocol says. */
  | { kind: 'Malformed' }
  /** The second page leads to itself. */
  | { kind: 'PageLoop' }
  /** No answer ever comes. */
  | { kind: 'Silence' }
  /** The caller lacks the right to this call only. */
  | { kind: 'Denied' }
  /** A 404 that is not about the cluster: the subscription, the project, or a proxy on the way. */
  | { kind: 'OtherNotFound' };

/**
 * Where a fault strikes: the calls that list clusters, that read one, or every call.
 *
 * @public
 */
export type FaultTarget = 'List' | 'Get' | 'Any';

/**
 * Where a fault strikes, and what.
 *
 * @public
 */
export interface WorldFaultPlan {
  on: FaultTarget;
  fault: WorldFault;
  /** Only this location; everywhere when absent. */
  location?: string;
}

/**
 * What the suite needs where a provider has rights that can be asked for.
 *
 * @public
 */
export interface RightsWorld {
  /** The place of the good account, with the least-privilege policy and nothing else. */
  viewer: WorldAccount;
  /** From now on nobody may ask the cloud for rights. */
  refuseQuestions(): void;
}

/**
 * A cloud that the suite can furnish, disturb and count.
 *
 * A new, empty world is made for every test. It must speak the cloud's real protocol over real sockets, so that the
 * adapter's SDK is a part of what is tested.
 *
 * @public
 */
export interface ClusterProviderWorld {
  /** The adapter, pointed at this world. */
  readonly factory: ClusterProviderFactory;
  readonly accounts: {
    good: WorldAccount;
    /** Another place at the same provider with a credential of its own. */
    other: WorldAccount;
    /** As `good`, with a secret that the provider refuses. */
    wrongSecret: WorldAccount;
    /** A valid credential without the right to list or read clusters. */
    noRights: WorldAccount;
  };
  /** Every secret in the accounts' settings; none may appear in an error, a scope or an observation. */
  readonly secrets: string[];
  /** Answers the canonical ref. */
  addCluster(cluster: WorldCluster): Promise<string>;
  /** Answers the provider's own word for the state, as `providerState` must show it. */
  setState(ref: string, state: WorldState): Promise<string>;
  removeCluster(ref: string): Promise<void>;
  /** Strikes until the world is closed. */
  addFault(plan: WorldFaultPlan): void;
  /** How many calls for clusters or node pools have reached the cloud so far; signing in does not count. */
  countCalls(): number;
  /** Absent where the provider knows no rights of its own. */
  readonly rights?: RightsWorld;
  /** Absent where the adapter has no editor. */
  readonly editing?: EditingWorld;
  close(): Promise<void>;
}
