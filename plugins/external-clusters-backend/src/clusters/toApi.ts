import {
  AccountGrant,
  ActionRule,
  ClusterAction,
  Condition,
  ExternalCluster,
  ExternalClusterSummary,
  OperationKind,
  OperationSummary,
} from 'backstage-plugin-external-clusters-common';
import { isActive } from '../database/OperationRecord';
import { ClusterRecord, ClusterSummaryRecord } from '../database/records';
import { allowedActions, KubeconfigOffer } from './allowedActions';
import { toEntityRef } from './entityRef';
import { ownsAs, Viewer } from './Viewer';

/** What is needed besides the record to show a cluster. */
export interface Showing {
  viewer: Viewer;
  isStale(record: ClusterSummaryRecord): boolean;
  /** What the account of the cluster lets its owner do with it. */
  grantsOn(record: ClusterSummaryRecord): AccountGrant[];
  /** What the provider can do with its clusters; nothing where it is not installed any more. */
  changesOf(provider: string): OperationKind[];
  kubeconfigOf(provider: string): KubeconfigOffer;
}

/** A row of the list as the API gives it. */
export function toSummary(
  record: ClusterSummaryRecord,
  showing: Showing,
): ExternalClusterSummary {
  const { cloudClusterId, accountId, accountName, entityName, ...rest } =
    record;
  const { accountOwner, group, tags, operation, ...shown } = rest;
  const owned = ownsAs(showing.viewer, record.owner);
  return {
    ...shown,
    entityRef: toEntityRef(entityName),
    stale: showing.isStale(record),
    allowedActions: toAllowedActions(record, showing),
    // Accounts belong to their owners: others do not even learn the name.
    ...(owned && { account: { id: accountId, name: accountName } }),
    operation: toOperationSummary(record, showing.viewer),
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

/** What may be done with a cluster, and why not. */
export function toAllowedActions(
  record: ClusterSummaryRecord,
  { viewer, grantsOn, changesOf, kubeconfigOf }: Showing,
): Record<ClusterAction, ActionRule> {
  const owned = ownsAs(viewer, record.owner);
  const { operation } = record;
  const isBusy = operation !== undefined && isActive(operation);
  return allowedActions({
    origin: record.origin,
    owned,
    state: record.state,
    changes: changesOf(record.provider),
    kubeconfig: kubeconfigOf(record.provider),
    grants: grantsOn(record),
    permitted: viewer.permitted,
    // What runs is none of the business of those who could do nothing anyway.
    busyWith: owned && isBusy ? operation.title : undefined,
  });
}

/** What runs, and a deletion that failed: that stays until something else is done. For its owner only. */
function toOperationSummary(
  { operation }: ClusterSummaryRecord,
  viewer: Viewer,
): OperationSummary | undefined {
  if (!operation || !ownsAs(viewer, operation.owner)) return undefined;
  const { id, kind, title, state } = operation;
  const hasFailed = kind === 'DeleteCluster' && state === 'Failed';
  return isActive(operation) || hasFailed
    ? { id, kind, title, state }
    : undefined;
}

function pickSummary(record: ClusterRecord): ClusterSummaryRecord {
  const { id, cloudClusterId, accountId, accountName, entityName } = record;
  const { owner, origin, displayName, provider, name, location } = record;
  const { version, state, stateReason, stateSince, providerState } = record;
  const { observedAt, nodes, cloudAccess, clusterAccess } = record;
  const { accountOwner, group, tags, operation } = record;
  return {
    id,
    cloudClusterId,
    accountId,
    accountName,
    accountOwner,
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
    group,
    tags,
    operation,
  };
}
