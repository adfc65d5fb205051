import { ConflictError } from '@backstage/errors';
import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { ClusterRecord } from '../database/records';

const WORDS: Partial<Record<ClusterState, string>> = {
  Provisioning: 'The cluster is still being made.',
  Starting: 'The cluster is starting.',
  Stopping: 'The cluster is being stopped.',
  Stopped: 'The cluster is stopped: there is nothing to see in it.',
  Deleting: 'The cluster is being deleted.',
  Missing: 'The cluster is no longer there.',
};

/** Why nobody expects the cluster to answer, in words; undefined where it should. */
export function silenceOf({
  state,
}: Pick<ClusterRecord, 'state'>): string | undefined {
  return WORDS[state];
}

/** Throws ConflictError where nobody expects the cluster to answer; it is not asked then. */
export function requireAnswering({
  state,
}: Pick<ClusterRecord, 'state'>): void {
  const message = WORDS[state];
  if (!message) return;
  throw Object.assign(new ConflictError(message), {
    code: 'CLUSTER_SILENT',
    hint:
      state === 'Missing'
        ? 'Disconnect it if it is gone for good.'
        : 'Come back when it runs.',
  });
}
