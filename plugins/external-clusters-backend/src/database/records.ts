import { JsonObject } from '@backstage/types';
import {
  Access,
  ClusterState,
  Condition,
  FactGroup,
  NodeCount,
  NodePool,
  OperationKind,
  OperationState,
  Origin,
} from 'backstage-plugin-external-clusters-common';
import { ClusterIdentity } from 'backstage-plugin-external-clusters-node';

/**
 * Where an account comes from: app-config, a person who stored it for an owner, or the kubeconfig of one cluster,
 * which lives and goes with that cluster.
 */
export type AccountSource = 'Config' | 'Stored' | 'Cluster';

/** A place at a provider. Times are epoch milliseconds. */
export interface AccountRecord {
  id: string;
  provider: string;
  name: string;
  source: AccountSource;
  /** Absent for accounts of app-config. */
  owner?: string;
  /** What is not secret, as the provider read it. */
  scope: JsonObject;
  /** Who the provider said we are, when the account was verified. */
  identityKey?: string;
  /** Row of the secret store; absent for accounts of app-config and for keyless ones. */
  secretId?: string;
  credentialExpiresAt?: number;
  access: Access & { since: number };
  /** No call before: the provider asked us to wait. */
  retryAt?: number;
  verifiedAt?: number;
  createdBy?: string;
  createdAt: number;
  updatedAt: number;
}

/** A registration with what a list shows of its cloud cluster. Times are epoch milliseconds. */
export interface ClusterSummaryRecord {
  id: string;
  cloudClusterId: string;
  accountId: string;
  accountName: string;
  /** Who stored the account; absent for those of app-config. */
  accountOwner?: string;
  owner: string;
  origin: Origin;
  /** Name of the catalog entity: never changed after registration. */
  entityName: string;
  displayName: string;
  provider: string;
  /** The provider's own name. */
  name: string;
  location?: string;
  version?: string;
  /** Derived: `Missing` included. */
  state: ClusterState;
  stateReason?: string;
  stateSince: number;
  providerState: string;
  /** When the provider last described it. */
  observedAt?: number;
  nodes: NodeCount;
  cloudAccess: Access & { since: number };
  clusterAccess: Access & { since: number };
  /** Resource group, where the provider has one. */
  group?: string;
  tags: Record<string, string>;
  /** The latest that was done with the cloud cluster, by whomever. */
  operation?: ClusterOperation;
}

/** An operation as a cluster shows it. */
export interface ClusterOperation {
  id: string;
  kind: OperationKind;
  title: string;
  state: OperationState;
  /** To whom it is shown. */
  owner: string;
}

/** A registration with all that is known of its cloud cluster. Times are epoch milliseconds. */
export interface ClusterRecord extends ClusterSummaryRecord {
  ref: string;
  identity: ClusterIdentity;
  /** Of the cloud's copy: ETag or fingerprint. */
  cloudRevision?: string;
  description?: string;
  system?: string;
  labels: Record<string, string>;
  controlPlane: { status: Condition['status']; message?: string };
  nodePools?: NodePool[];
  nodePoolsObservedAt?: number;
  nodesObservedAt?: number;
  factGroups: FactGroup[];
  /** Where the origin is Created: by which tag it is known. */
  creationToken?: string;
  credentialExpiresAt?: number;
  registeredAt: number;
  registeredBy?: string;
  updatedAt: number;
  /** Of the registration: rises with each edit, never with an observation. */
  revision: number;
}

/** Who has a cloud cluster in the portal. */
export interface RegistrationRecord {
  id: string;
  ref: string;
  owner: string;
  entityName: string;
  accountId: string;
  displayName: string;
}
