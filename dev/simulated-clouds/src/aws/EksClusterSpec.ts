import { Phase } from '../core';
import { EventSpec, PodSpec } from '../kubernetes';

/** The words of the EKS API, and `GONE` for a cluster that no longer is. */
export type EksClusterStatus =
  | 'PENDING'
  | 'CREATING'
  | 'ACTIVE'
  | 'UPDATING'
  | 'FAILED'
  | 'DELETING'
  | 'GONE';

export type EksNodegroupStatus =
  | 'CREATING'
  | 'ACTIVE'
  | 'UPDATING'
  | 'DELETING'
  | 'CREATE_FAILED'
  | 'DELETE_FAILED'
  | 'DEGRADED'
  | 'GONE';

export interface EksHealthIssue {
  /** A ClusterIssueCode or NodegroupIssueCode of the EKS API, such as `AccessDenied`. */
  code: string;
  message: string;
  resourceIds: readonly string[];
}

export interface EksNodegroupSpec {
  name: string;
  /** Numbers of nodes. */
  desired: number;
  min: number;
  max: number;
  /** `m5.large` when not given. */
  instanceTypes?: readonly string[];
  /** `ACTIVE` when not given. */
  status?: EksNodegroupStatus;
  /** Statuses over the clock, in place of `status`. */
  phases?: readonly Phase<EksNodegroupStatus>[];
  /** Minor version such as `1.33`; the cluster's when not given. */
  version?: string;
  releaseVersion?: string;
  amiType?: string;
  capacityType?: 'ON_DEMAND' | 'SPOT' | 'CAPACITY_BLOCK';
  /** GiB. */
  diskSize?: number;
  labels?: Readonly<Record<string, string>>;
  taints?: readonly EksTaint[];
  tags?: Readonly<Record<string, string>>;
  /** Nodes whose template names an image of its own have the `amiType` CUSTOM. */
  launchTemplate?: { id: string; name: string; version: string };
  updateConfig?: { maxUnavailable?: number; maxUnavailablePercentage?: number };
  nodeRole?: string;
  subnets?: readonly string[];
  healthIssues?: readonly EksHealthIssue[];
  /** How many of its nodes are not ready; none when not given. */
  unreadyNodes?: number;
}

export interface EksTaint {
  key: string;
  value?: string;
  effect: 'NO_SCHEDULE' | 'NO_EXECUTE' | 'PREFER_NO_SCHEDULE';
}

export interface EksClusterSpec {
  name: string;
  region: string;
  /** Minor version such as `1.33`. */
  version: string;
  /** Epoch milliseconds; the moment it was added when not given. */
  createdAt?: number;
  /** `ACTIVE` for ever when not given. */
  phases?: readonly Phase<EksClusterStatus>[];
  /** Whether the phases start again after the last one. */
  repeats?: boolean;
  nodegroups: readonly EksNodegroupSpec[];
  /** Names of its Fargate profiles. */
  fargateProfiles?: readonly string[];
  tags?: Readonly<Record<string, string>>;
  healthIssues?: readonly EksHealthIssue[];
  roleArn?: string;
  subnetIds?: readonly string[];
  securityGroupIds?: readonly string[];
  endpointPublicAccess?: boolean;
  endpointPrivateAccess?: boolean;
  publicAccessCidrs?: readonly string[];
  /** Control plane logs that are sent, such as `audit`. */
  logging?: readonly string[];
  authenticationMode?: 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP';
  supportType?: 'STANDARD' | 'EXTENDED';
  deletionProtection?: boolean;
  /** ARN of the key that encrypts its secrets. */
  encryptionKeyArn?: string;
  /** What its Kubernetes API shows besides the nodes of its node groups. */
  metricsServer?: boolean;
  pods?: readonly PodSpec[];
  events?: readonly EventSpec[];
  /** A fixed port of its Kubernetes API server. */
  kubernetesPort?: number;
}
