import {
  ClusterProvider,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { untilAborted } from '../shared/untilAborted';
import { mapCalls, ProviderMethod } from './mapCalls';
import { Timing } from './Timing';

const SINGLE_CALL = 15 * 1000;
/** Sweeps ask for cluster after cluster at some providers, at the pace of the budget. */
const SWEEP = 55 * 1000;
/** Forms, plans and checks of rights ask several questions; a write may take its time. */
const CHANGE = 55 * 1000;

const DEADLINES: Record<ProviderMethod, number> = {
  verifyAccount: SINGLE_CALL,
  observeCluster: SINGLE_CALL,
  clusterCredential: SINGLE_CALL,
  kubeconfigExec: SINGLE_CALL,
  observeNodePools: SWEEP,
  discoverClusters: SWEEP,
  observeClusters: SWEEP,
  checkRights: CHANGE,
  clusterForm: CHANGE,
  nodePoolForm: CHANGE,
  upgrades: CHANGE,
  planCluster: CHANGE,
  planChange: CHANGE,
  planDeletion: CHANGE,
  begin: CHANGE,
  find: CHANGE,
  check: SINGLE_CALL,
  cancel: SINGLE_CALL,
};

const CODE = 'DEADLINE';

/** Ends calls that take too long with `Unavailable`: 15 seconds, or 55 where many clusters are read. */
export function withDeadline(
  provider: ClusterProvider,
  timing: Timing,
): ClusterProvider {
  return mapCalls(provider, async (method, options, call) => {
    const deadline = new AbortController();
    const done = new AbortController();
    const milliseconds = DEADLINES[method];
    timing.sleep(milliseconds, done.signal).then(
      () => deadline.abort(tooLate(milliseconds)),
      () => {},
    );
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
      return await untilAborted(signal, () => call({ ...options, signal }));
    } catch (error) {
      throw isDeadline(signal.reason) ? signal.reason : error;
    } finally {
      done.abort();
    }
  });
}

/** Whether a signal was aborted by a deadline, and not by a caller who left. */
export function isDeadline(reason: unknown): reason is ProviderError {
  return isProviderError(reason) && reason.code === CODE;
}

function tooLate(milliseconds: number): ProviderError {
  return new ProviderError(
    'Unavailable',
    `The provider did not answer within ${milliseconds / 1000} seconds`,
    { code: CODE },
  );
}
