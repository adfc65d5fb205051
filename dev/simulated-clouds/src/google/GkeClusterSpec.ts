import { Phase } from '../core';
import { KubernetesClusterSpec } from '../kubernetes';

export type GkeClusterStatus =
  | 'STATUS_UNSPECIFIED'
  | 'PROVISIONING'
  | 'RUNNING'
  | 'RECONCILING'
  | 'STOPPING'
  | 'ERROR'
  | 'DEGRADED';

export type GkeNodePoolStatus =
  | 'STATUS_UNSPECIFIED'
  | 'PROVISIONING'
  | 'RUNNING'
  | 'RUNNING_WITH_ERROR'
  | 'RECONCILING'
  | 'STOPPING'
  | 'ERROR';

export interface GkeCondition {
  /** Names of google.rpc.Code. */
  canonicalCode?: 'INTERNAL' | 'RESOURCE_EXHAUSTED' | 'FAILED_PRECONDITION';
  code?: 'GCE_STOCKOUT' | 'GKE_SERVICE_ACCOUNT_DELETED' | 'GCE_QUOTA_EXCEEDED';
  message: string;
}

/** What a cluster says about itself at one moment. */
export interface GkeClusterState {
  /** A number stands for a word that the API may get one day and today's clients do not know. */
  status: GkeClusterStatus | number;
  statusMessage?: string;
  conditions?: readonly GkeCondition[];
}

export interface GkeNodePoolSpec {
  name: string;
  /** Nodes per zone. */
  nodeCount: number;
  /** Its cluster's version when not given. */
  version?: string;
  status?: GkeNodePoolStatus;
  statusMessage?: string;
  conditions?: readonly GkeCondition[];
  machineType?: string;
  diskSizeGb?: number;
  diskType?: string;
  imageType?: string;
  labels?: Readonly<Record<string, string>>;
  taints?: readonly GkeTaint[];
  spot?: boolean;
  /** Labels of its virtual machines and disks at Compute Engine. */
  resourceLabels?: Readonly<Record<string, string>>;
  /** Nodes per zone; autoscaling is off when not given. */
  autoscaling?: { min: number; max: number };
  /** Nodes in all zones together; instead of `autoscaling`. */
  totalAutoscaling?: { min: number; max: number };
  autoUpgrade?: boolean;
  autoRepair?: boolean;
  /** Zones; its cluster's when not given. */
  locations?: readonly string[];
}

export interface GkeTaint {
  key: string;
  value: string;
  effect: 'NO_SCHEDULE' | 'PREFER_NO_SCHEDULE' | 'NO_EXECUTE';
}

export interface GkeClusterSpec {
  name: string;
  /** A region (`europe-west3`) or a zone (`europe-west3-a`). */
  location: string;
  /** Zones of the nodes; `-a`, `-b` and `-c` of the region, or the zone itself, when not given. */
  locations?: readonly string[];
  /** For example `1.33.5-gke.1125000`. */
  version: string;
  /** How it is from now on; RUNNING when neither this nor `phases` is given. */
  state?: GkeClusterState;
  /** How it changes by the clock; wins over `state`. */
  phases?: readonly Phase<GkeClusterState>[];
  /** Starts `phases` again after the last one, which then needs a duration. */
  repeatPhases?: boolean;
  /** Epoch milliseconds; now when not given. */
  createdAt?: number;
  nodePools?: readonly GkeNodePoolSpec[];
  autopilot?: boolean;
  releaseChannel?: 'RAPID' | 'REGULAR' | 'STABLE' | 'EXTENDED';
  resourceLabels?: Readonly<Record<string, string>>;
  description?: string;
  /** `default` when not given. */
  network?: string;
  /** The one in its region when not given. */
  subnetwork?: string;
  /**
   * `absent`: nobody listens where its endpoint says, so that thousands of clusters cost nothing. Otherwise it has a
   * server of its own, made with the first answer that shows the cluster.
   */
  apiServer?: 'absent';
  /** What its own API shows besides the nodes of its pools. */
  inside?: Partial<
    Pick<KubernetesClusterSpec, 'pods' | 'events' | 'metricsServer' | 'nodes'>
  >;
}
