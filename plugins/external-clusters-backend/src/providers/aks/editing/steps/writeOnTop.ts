import {
  isProviderError,
  ProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import type { ArmAnswer } from '../../ArmClient';
import { ArmCluster } from '../ArmCluster';
import { busy } from '../clusterChecks';
import { running } from '../progress';
import { StepContext } from './AksStep';

export interface WriteOnTop {
  /** Throws what forbids the write; answers where nothing is left to do. */
  check(cluster: ArmCluster | undefined): StepProgress | undefined;
  /** Sends the write with the ETag of the reading. */
  write(cluster: ArmCluster): Promise<ArmAnswer>;
}

/**
 * Reads the cluster, checks it and writes on top of that reading. Where somebody else wrote in between, it is checked
 * again: a difference in what the step touches is told as it is, any other one as `BUSY`, to be tried again.
 */
export async function writeOnTop(
  { resources, path, options }: StepContext,
  { check, write }: WriteOnTop,
): Promise<StepProgress> {
  const cluster = await resources.findCluster(path, options);
  const done = check(cluster);
  if (done) return done;
  try {
    const { operationUrl } = await write(requireThere(cluster));
    return running(operationUrl);
  } catch (error) {
    if (!isOutdated(error)) throw error;
    check(await resources.findCluster(path, options));
    throw busy('it was changed at the same moment');
  }
}

/** The cluster; throws `NotFound` where there is none. */
export function requireThere(cluster: ArmCluster | undefined): ArmCluster {
  if (cluster) return cluster;
  throw new ProviderError('NotFound', 'Azure has no such cluster');
}

function isOutdated(error: unknown): boolean {
  return isProviderError(error) && error.code === 'CHANGED_OUTSIDE';
}
