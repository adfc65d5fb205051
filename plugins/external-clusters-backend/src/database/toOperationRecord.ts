import {
  ClusterChange,
  Problem,
} from 'backstage-plugin-external-clusters-common';
import {
  fromJsonText,
  toNumber,
  toOptionalNumber,
  toOptionalText,
} from './columns';
import { OperationRecord, StepRecord } from './OperationRecord';
import { OperationRow } from './rows';

/** An operation and who owns its registration now, where that is still there. */
export type FoundOperationRow = OperationRow & {
  registered_owner: string | null;
};

/** A row of `operations` in the words of the domain. */
export function toOperationRecord(row: FoundOperationRow): OperationRecord {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    provider: row.provider,
    accountId: row.account_id,
    owner: row.owner_ref,
    clusterId: row.cluster_id,
    registeredOwner: toOptionalText(row.registered_owner),
    cloudClusterId: row.cloud_cluster_id,
    clusterName: row.cluster_name,
    ref: row.cluster_ref,
    change: row.change ? fromJsonText<ClusterChange>(row.change) : undefined,
    steps: fromJsonText<StepRecord[]>(row.steps),
    problem: row.problem ? fromJsonText<Problem>(row.problem) : undefined,
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    startedBy: row.started_by,
    cancelRequestedBy: toOptionalText(row.cancel_requested_by),
    startedAt: toNumber(row.started_at),
    finishedAt: toOptionalNumber(row.finished_at),
    auditedAt: toOptionalNumber(row.audited_at),
  };
}
