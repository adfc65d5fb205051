import { JsonObject } from '@backstage/types';
import { WorldAccount } from './ClusterProviderWorld';

/** Settings that break a rule of the provider. */
export interface BrokenSettings {
  /** The rule in words, for the name of the test. */
  rule: string;
  settings: JsonObject;
  /** The field that the refusal has to name. */
  field: string;
}

/** What the cloud has, read behind the adapter's back. */
export interface CloudCopy {
  version: string;
  tags: Record<string, string>;
  nodePools: {
    name: string;
    version?: string;
    desired: number;
    autoscaling?: { min: number; max: number };
    labels: Record<string, string>;
  }[];
  /** Something that the portal knows nothing of and must never lose, set by `addCluster` and by `makeCluster`. */
  foreignSetting?: string;
}

/** What goes wrong with the next write. */
export type WriteFault =
  /** The connection is cut before the cloud does anything. */
  | 'DroppedBefore'
  /** The cloud does it, but the answer is lost. */
  | 'DroppedAfter'
  /** The cloud says that something else is going on. */
  | 'Busy'
  | 'QuotaExceeded'
  | 'Denied'
  | 'Throttled'
  /** The cloud accepts it, and it fails later. */
  | 'FailsLater';

/** What the suite does to a cloud in which clusters are changed. Every cluster is in the good account. */
export interface EditingWorld {
  /** Complete settings of a small cluster of this name. */
  clusterSettings(name: string): JsonObject;
  brokenClusterSettings: BrokenSettings[];
  /** Complete settings of a small node pool of this name. */
  nodePoolSettings(name: string): JsonObject;
  brokenNodePoolSettings: BrokenSettings[];
  /** The field of the cluster form whose choices are the versions, and how a world offers one more. */
  offerVersion(version: string): { field: string };
  /** A running cluster with one more upgrade on offer and the given node pools, as somebody else made it. */
  makeCluster(cluster: {
    account: WorldAccount;
    name: string;
    nodePools: string[];
    tags: Record<string, string>;
  }): Promise<string>;
  /** Undefined where there is no such cluster. */
  read(ref: string): Promise<CloudCopy | undefined>;
  /** Lets the cloud's clock go on until nothing is being done any more. */
  settle(): Promise<void>;
  /** As somebody at the cloud's console would. */
  resizeOutside(ref: string, nodePool: string, desired: number): Promise<void>;
  /** Deletes the cluster and makes another one of the same name: another identity, no tags. */
  recreate(ref: string): Promise<void>;
  /** Switches on what keeps the cloud from deleting it; absent where the cloud has no such thing. */
  protect?(ref: string): Promise<void>;
  failNextWrite(fault: WriteFault): void;
  /** How many writes the cloud has accepted so far. */
  countWrites(): number;
}
