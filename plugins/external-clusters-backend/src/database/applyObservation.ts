import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { toOptionalNumber } from './columns';
import { CloudClusterRow } from './rows';
import { changedColumns, toFactColumns } from './toFactColumns';

/** What an observation changes in a row of `cloud_clusters`. */
export interface ObservationOutcome {
  /** Empty when nothing is different but the time. */
  changed: Partial<CloudClusterRow>;
  /** The columns that say when it was read. */
  times: Partial<CloudClusterRow>;
}

/** Works out what an observation of this very cluster changes; it also heals a cluster that was held missing. */
export function applyObservation(
  row: CloudClusterRow,
  observation: ClusterObservation,
  now: number,
): ObservationOutcome {
  const healed: Partial<CloudClusterRow> = {
    not_found_at: null,
    missing_since: null,
    missing_reason: null,
  };
  const facts = toFactColumns(observation);
  const changed: Partial<CloudClusterRow> = {
    ...changedColumns(row, facts),
    ...changedColumns(row, healed),
  };
  if (changed.state || row.missing_reason) changed.state_since = now;
  const times: Partial<CloudClusterRow> = { observed_at: now };
  if (facts.node_pools) times.node_pools_observed_at = now;
  return { changed, times };
}

/** Marks a cluster as gone, unless it is known to be; its facts stay as they were last read. */
export function markMissing(
  row: CloudClusterRow,
  reason: 'NotFound' | 'ReCreated',
  now: number,
): Partial<CloudClusterRow> {
  if (row.missing_reason === reason) return {};
  return { missing_reason: reason, missing_since: now };
}

/**
 * Tells a cluster from another one that was made later under the same id. Only what both sides know is compared.
 */
export function isSameCluster(
  row: CloudClusterRow,
  observation: ClusterObservation,
): boolean {
  const { uid, createdAt } = observation.identity;
  const recordedAt = toOptionalNumber(row.identity_created_at);
  if (observation.ref !== row.ref) return false;
  if (uid && row.identity_uid && uid !== row.identity_uid) return false;
  return !createdAt || !recordedAt || createdAt === recordedAt;
}
