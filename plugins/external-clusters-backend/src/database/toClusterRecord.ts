import {
  FactGroup,
  NodePool,
  OperationKind,
  OperationState,
} from 'backstage-plugin-external-clusters-common';
import {
  fromJsonText,
  toNumber,
  toOptionalNumber,
  toOptionalText,
} from './columns';
import { explainNodeCount } from './nodeCount';
import {
  ClusterOperation,
  ClusterRecord,
  ClusterSummaryRecord,
} from './records';
import { CloudClusterRow, ExternalClusterRow, OperationRow } from './rows';

/** Columns of the cloud cluster that a list shows. */
export type SummaryCloudColumns = Pick<
  CloudClusterRow,
  | 'cloud_group'
  | 'tags'
  | 'provider_state'
  | 'state_since'
  | 'missing_since'
  | 'observed_at'
  | 'cluster_access_status'
  | 'cluster_access_message'
  | 'cluster_access_since'
>;

/** Columns of the latest operation, where there is one. */
export interface SummaryOperationColumns {
  operation_id: string | null;
  operation_kind: OperationKind | null;
  operation_title: string | null;
  operation_state: OperationState | null;
  operation_owner_ref: string | null;
  /** The registration that it was started from. */
  operation_cluster_id: string | null;
}

/** One row of the join behind a list. */
export type SummaryRow = Omit<
  ExternalClusterRow,
  'search_text' | 'labels' | 'creation_token'
> &
  SummaryCloudColumns &
  SummaryOperationColumns & {
    account_name: string;
    account_owner: string | null;
  };

/** The rows behind one cluster. */
export interface ClusterRows {
  registration: ExternalClusterRow;
  cloud: CloudClusterRow;
  account: { name: string; owner_ref: string | null };
  /** The latest, unless it was thrown away. */
  operation?: OperationRow;
}

/** A row of a list in the words of the domain. */
export function toSummaryRecord(row: SummaryRow): ClusterSummaryRecord {
  const clusterAccess = {
    status: row.cluster_access_status,
    message: toOptionalText(row.cluster_access_message),
    since: toNumber(row.cluster_access_since),
  };
  return {
    id: row.id,
    cloudClusterId: row.cloud_cluster_id,
    accountId: row.account_id,
    accountName: row.account_name,
    accountOwner: toOptionalText(row.account_owner),
    owner: row.owner_ref,
    origin: row.origin,
    entityName: row.entity_name,
    displayName: row.display_name,
    provider: row.provider,
    name: row.name,
    location: toOptionalText(row.location),
    version: toOptionalText(row.version),
    state: row.state,
    stateReason: toOptionalText(row.state_reason),
    stateSince: toNumber(row.missing_since ?? row.state_since),
    providerState: row.provider_state,
    observedAt: toOptionalNumber(row.observed_at),
    nodes: explainNodeCount(
      {
        ready: row.nodes_ready ?? undefined,
        total: row.nodes_total ?? undefined,
      },
      clusterAccess,
    ),
    cloudAccess: {
      status: row.cloud_access_status,
      message: toOptionalText(row.cloud_access_message),
      since: toNumber(row.cloud_access_since),
    },
    clusterAccess,
    group: toOptionalText(row.cloud_group),
    tags: fromJsonText<Record<string, string>>(row.tags),
    operation: toClusterOperation(row),
  };
}

/** All that is known of one cluster, in the words of the domain. */
export function toClusterRecord(rows: ClusterRows): ClusterRecord {
  const { registration, cloud, account, operation } = rows;
  const summary = toSummaryRecord({
    ...registration,
    ...pickSummaryColumns(cloud),
    ...pickOperationColumns(operation),
    account_name: account.name,
    account_owner: account.owner_ref,
  });
  return {
    ...summary,
    ...toRegistrationPart(registration),
    ...toCloudPart(cloud),
  };
}

function toRegistrationPart(row: ExternalClusterRow) {
  return {
    description: toOptionalText(row.description),
    system: toOptionalText(row.system_ref),
    labels: fromJsonText<Record<string, string>>(row.labels),
    registeredAt: toNumber(row.created_at),
    registeredBy: toOptionalText(row.created_by),
    creationToken: toOptionalText(row.creation_token),
    updatedAt: toNumber(row.updated_at),
    revision: row.row_version,
  };
}

function toCloudPart(row: CloudClusterRow) {
  return {
    ref: row.ref,
    identity: {
      uid: toOptionalText(row.identity_uid),
      createdAt: toOptionalNumber(row.identity_created_at),
    },
    cloudRevision: toOptionalText(row.revision),
    controlPlane: {
      status: row.control_plane,
      message: toOptionalText(row.control_plane_message),
    },
    nodePools: row.node_pools
      ? fromJsonText<NodePool[]>(row.node_pools)
      : undefined,
    nodePoolsObservedAt: toOptionalNumber(row.node_pools_observed_at),
    nodesObservedAt: toOptionalNumber(row.nodes_observed_at),
    factGroups: fromJsonText<FactGroup[]>(row.fact_groups),
    credentialExpiresAt: toOptionalNumber(row.credential_expires_at),
  };
}

function pickSummaryColumns(row: CloudClusterRow): SummaryCloudColumns {
  return {
    cloud_group: row.cloud_group,
    tags: row.tags,
    provider_state: row.provider_state,
    state_since: row.state_since,
    missing_since: row.missing_since,
    observed_at: row.observed_at,
    cluster_access_status: row.cluster_access_status,
    cluster_access_message: row.cluster_access_message,
    cluster_access_since: row.cluster_access_since,
  };
}

function pickOperationColumns(
  row: OperationRow | undefined,
): SummaryOperationColumns {
  return {
    operation_id: row?.id ?? null,
    operation_kind: row?.kind ?? null,
    operation_title: row?.title ?? null,
    operation_state: row?.state ?? null,
    operation_owner_ref: row?.owner_ref ?? null,
    operation_cluster_id: row?.cluster_id ?? null,
  };
}

function toClusterOperation(
  row: SummaryOperationColumns & Pick<ExternalClusterRow, 'id' | 'owner_ref'>,
): ClusterOperation | undefined {
  const {
    operation_id: id,
    operation_kind: kind,
    operation_title: title,
    operation_state: state,
    operation_owner_ref: startedFor,
  } = row;
  // It goes with the registration that it was started from.
  const owner =
    row.operation_cluster_id === row.id ? row.owner_ref : startedFor;
  return id && kind && title && state && owner
    ? { id, kind, title, state, owner }
    : undefined;
}
