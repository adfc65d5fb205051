import {
  ClusterState,
  OperationKind,
} from 'backstage-plugin-external-clusters-common';

/** What the state of a registration is derived from; a row of `cloud_clusters` fits. */
export interface StateFacts {
  /** As the provider said last, in our words. */
  state: ClusterState;
  state_reason: string | null;
  missing_reason: 'NotFound' | 'ReCreated' | null;
  /** What an operation of this portal does with it now. */
  active_kind: OperationKind | null;
}

/** A state with why it is so. */
export interface DerivedState {
  state: ClusterState;
  /** Plain text of at most 300 characters. */
  reason?: string;
}

const MISSING_REASONS = {
  NotFound:
    'The provider says that this cluster does not exist. If it was deleted there, disconnect it here.',
  ReCreated:
    'The cluster was deleted and another one was re-created under its name. Disconnect it here and add the new one.',
};

/**
 * The one place where a state comes to be: what the provider said last, unless the cluster is known to be gone, or is
 * being deleted here: its node pools go first at some providers, which do not call that deleting.
 * Whether anybody can be asked now is no part of it: that is access.
 */
export function deriveState(facts: StateFacts): DerivedState {
  if (facts.active_kind === 'DeleteCluster') return { state: 'Deleting' };
  if (facts.missing_reason) {
    return { state: 'Missing', reason: MISSING_REASONS[facts.missing_reason] };
  }
  return { state: facts.state, reason: facts.state_reason || undefined };
}
