import {
  AccessStatus,
  ClusterState,
  Condition,
  OperationKind,
  OperationState,
  Origin,
} from 'backstage-plugin-external-clusters-common';
import { BigIntColumn } from './columns';

/** One row of `accounts`, as the database gives it. */
export interface AccountRow {
  id: string;
  provider: string;
  name: string;
  source: 'Config' | 'Stored' | 'Cluster';
  owner_ref: string | null;
  scope: string;
  identity_key: string | null;
  secret_id: string | null;
  credential_expires_at: BigIntColumn | null;
  access_status: AccessStatus;
  access_message: string | null;
  access_since: BigIntColumn;
  retry_at: BigIntColumn | null;
  verified_at: BigIntColumn | null;
  created_by: string | null;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  row_version: number;
}

/** One row of `cloud_clusters`, as the database gives it. */
export interface CloudClusterRow {
  id: string;
  provider: string;
  ref: string;
  name: string;
  location: string;
  cloud_group: string | null;
  identity_uid: string | null;
  identity_created_at: BigIntColumn | null;
  revision: string | null;
  state: ClusterState;
  provider_state: string;
  state_reason: string | null;
  state_since: BigIntColumn;
  version: string | null;
  node_pools: string | null;
  node_pools_observed_at: BigIntColumn | null;
  fact_groups: string;
  tags: string;
  nodes_ready: number | null;
  nodes_total: number | null;
  nodes_observed_at: BigIntColumn | null;
  control_plane: Condition['status'];
  control_plane_message: string | null;
  cluster_access_status: AccessStatus;
  cluster_access_message: string | null;
  cluster_access_since: BigIntColumn;
  credential_expires_at: BigIntColumn | null;
  observed_at: BigIntColumn | null;
  not_found_at: BigIntColumn | null;
  missing_since: BigIntColumn | null;
  missing_reason: 'NotFound' | 'ReCreated' | null;
  active_kind: OperationKind | null;
  last_operation_id: string | null;
}

/** What lists filter, sort and show of a registration: computed from the cloud cluster, never edited. */
export interface ReadModelColumns {
  provider: string;
  name: string;
  location: string;
  version: string | null;
  version_rank: string;
  minor_version: string | null;
  state: ClusterState;
  state_reason: string | null;
  nodes_ready: number | null;
  nodes_total: number | null;
  nodes_rank: number;
  sort_name: string;
  search_text: string;
}

/** One row of `external_clusters`, as the database gives it. */
export interface ExternalClusterRow extends ReadModelColumns {
  id: string;
  cloud_cluster_id: string;
  account_id: string;
  owner_ref: string;
  origin: Origin;
  entity_name: string;
  display_name: string;
  description: string | null;
  system_ref: string | null;
  labels: string;
  cloud_access_status: AccessStatus;
  cloud_access_message: string | null;
  cloud_access_since: BigIntColumn;
  creation_token: string | null;
  created_by: string | null;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  row_version: number;
}

/** One row of `cluster_changes`, as the database gives it. */
export interface ClusterChangeRow {
  sequence: BigIntColumn;
  external_cluster_id: string;
  entity_name: string;
  kind: 'Upserted' | 'Removed';
  reason: string | null;
  at: BigIntColumn;
}

/** One row of `operations`, as the database gives it. */
export interface OperationRow {
  id: string;
  kind: OperationKind;
  title: string;
  state: OperationState;
  provider: string;
  account_id: string;
  owner_ref: string;
  cluster_id: string;
  cloud_cluster_id: string;
  cluster_name: string;
  cluster_ref: string;
  lock_key: string | null;
  change: string | null;
  steps: string;
  problem: string | null;
  idempotency_key: string;
  request_hash: string;
  started_by: string;
  cancel_requested_by: string | null;
  started_at: BigIntColumn;
  updated_at: BigIntColumn;
  finished_at: BigIntColumn | null;
  audited_at: BigIntColumn | null;
  row_version: number;
}

/** One row of `created_clusters`, as the database gives it. */
export interface CreatedClusterRow {
  token: string;
  provider: string;
  ref: string;
  owner_ref: string;
  identity_uid: string | null;
  identity_created_at: BigIntColumn | null;
  recorded_at: BigIntColumn;
}
