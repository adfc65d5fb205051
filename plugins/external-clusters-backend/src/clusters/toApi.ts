import {
  AccountGrant,
  ActionRule,
  ClusterAction,
  Condition,
  ExternalCluster,
  ExternalClusterSummary,
  OperationKind,
} from 'backstage-plugin-external-clusters-common';
import { ClusterRecord, ClusterSummaryRecord } from '../database/records';
import { allowedActions } from './allowedActions';
import { toEntityRef } from './entityRef';
import { ownsAs, Viewer } from './Viewer';

/** What is needed besides the record to show a cluster. */
export interface Showing {
  viewer: Viewer;
  isStale(record: ClusterSummaryRecord): boolean;
  /** What the account of the cluster lets an owner do. */
  grantsOf(accountId: string, owner: string): AccountGrant[];
  /** What the provider can do with its clusters; nothing where it is not installed any more. */
  changesOf(provider: string): OperationKind[];
}

/** A row of the list as the API gives it. */
export function toSummary(
  record: ClusterSummaryRecord,
  showing: Showing,
): ExternalClusterSummary {
  const { cloudClusterId, accountId, accountName, entityName, ...shown } =
    record;
  const owned = ownsAs(showing.viewer, record.owner);
  return {
    ...shown,
    entityRef: toEntityRef(entityName),
    stale: showing.isStale(record),
    allowedActions: toAllowedActions(record, showing),
    // Accounts belong to their owners: others do not even learn the name.
    ...(owned && { account: { id: accountId, name: accountName } }),
  };
}

/** The details of a cluster as the API gives them. */
export function toDetails(
  record: ClusterRecord,
  conditions: Condition[],
  showing: Showing,
): ExternalCluster {
  const { description, system, labels, nodePools, nodePoolsObservedAt } =
    record;
  const { ref, factGroups, tags, identity, credentialExpiresAt } = record;
  const { registeredAt, registeredBy, revision } = record;
  return {
    ...toSummary(pickSummary(record), showing),
    ref,
    description,
    system,
    labels,
    conditions,
    nodePools,
    nodePoolsObservedAt,
    factGroups,
    tags,
    createdAt: identity.createdAt,
    credentialExpiresAt,
    registeredAt,
    registeredBy,
    revision,
  };
}

function toAllowedActions(
  record: ClusterSummaryRecord,
  { viewer, grantsOf, changesOf }: Showing,
): Record<ClusterAction, ActionRule> {
  return allowedActions({
    origin: record.origin,
    owned: ownsAs(viewer, record.owner),
    state: record.state,
    changes: changesOf(record.provider),
    grants: grantsOf(record.accountId, record.owner),
    permitted: viewer.permitted,
  });
}

function pickSummary(record: ClusterRecord): ClusterSummaryRecord {
  const { id, cloudClusterId, accountId, accountName, entityName } = record;
  const { owner, origin, displayName, provider, name, location } = record;
  const { version, state, stateReason, stateSince, providerState } = record;
  const { observedAt, nodes, cloudAccess, clusterAccess } = record;
  return {
    id,
    cloudClusterId,
    accountId,
    accountName,
    entityName,
    owner,
    origin,
    displayName,
    provider,
    name,
    location,
    version,
    state,
    stateReason,
    stateSince,
    providerState,
    observedAt,
    nodes,
    cloudAccess,
    clusterAccess,
  };
}
