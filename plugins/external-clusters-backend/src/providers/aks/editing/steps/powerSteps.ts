import { ArmCluster } from '../ArmCluster';
import { isStopped, requireIdle } from '../clusterChecks';
import { running } from '../progress';
import { AksStep } from './AksStep';
import { requireThere, writeOnTop } from './writeOnTop';

/** Starts a stopped cluster; one that runs already is a success. */
export const startCluster = powerStep('start', 'Starting', false);

/** Stops a running cluster: its control plane and all nodes; one that is stopped already is a success. */
export const stopCluster = powerStep('stop', 'Stopping', true);

function powerStep(
  what: 'start' | 'stop',
  during: string,
  endsStopped: boolean,
): AksStep {
  const judge = (cluster: ArmCluster | undefined) => {
    const state = cluster?.properties.provisioningState;
    if (!cluster || state === undefined) return undefined;
    if (state === during) return running(undefined);
    const isThere = isStopped(cluster) === endsStopped;
    return state === 'Succeeded' && isThere
      ? { state: 'Succeeded' as const }
      : undefined;
  };
  return {
    async begin(context) {
      const { resources, path, options } = context;
      return writeOnTop(context, {
        check(found) {
          const cluster = requireThere(found);
          const done = judge(cluster);
          if (!done) requireIdle(cluster);
          return done;
        },
        write: () => resources.postCluster(path, what, options),
      });
    },
    judge,
    async abort({ resources, path, options }) {
      await resources.postCluster(path, 'abort', options);
    },
  };
}
