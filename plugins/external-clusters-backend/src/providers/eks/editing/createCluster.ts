import { JsonObject } from '@backstage/types';
import {
  OPERATION_TAG,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import type { RawEksCluster } from '../EksClient';
import { EksStep, StepContext } from './StepContext';
import { nameTaken } from './refusals';
import { createClusterInput } from './stepInputs';
import { creationOfCluster, failed } from './stepProgress';
import { toClusterRequest } from './toClusterRequest';
import { isBusy, unlessNotFound } from './unlessNotFound';

/** EKS may not show at once what it has just accepted. */
const GRACE_MILLISECONDS = 2 * 60 * 1000;

/** Makes a cluster; its token is the client token and the tag. */
export const createCluster: EksStep = {
  async begin(context) {
    const { ref, input, token, calls, options } = context;
    const request = toClusterRequest(
      ref.name,
      token,
      createClusterInput.parse(input),
    );
    try {
      await calls.writes.createCluster(ref, request, options);
    } catch (error) {
      const found = isBusy(error) ? await find(context) : undefined;
      if (found) return found;
      throw error;
    }
    const handle = { begunAt: calls.now() };
    return creationOfCluster({ status: 'CREATING' }, handle);
  },

  find,

  async check(context, handle) {
    const cluster = await readCluster(context);
    if (cluster) return creationOfCluster(cluster, handle);
    const { begunAt } = handle;
    const age = context.calls.now() - Number(begunAt ?? 0);
    return age < GRACE_MILLISECONDS
      ? running(handle)
      : failed('AWS does not have the cluster any more', []);
  },
};

async function find(context: StepContext): Promise<StepProgress | undefined> {
  const cluster = await readCluster(context);
  if (!cluster) return undefined;
  if (!isMadeBy(cluster, context.token)) throw nameTaken('a cluster');
  return creationOfCluster(cluster, {});
}

function isMadeBy(
  { tags, clientRequestToken }: RawEksCluster,
  token: string,
): boolean {
  return tags?.[OPERATION_TAG] === token || clientRequestToken === token;
}

function readCluster({ ref, calls, options }: StepContext) {
  return unlessNotFound(() =>
    calls.reads.describeCluster(ref.region, ref.name, options),
  );
}

function running(handle: JsonObject): StepProgress {
  return creationOfCluster({ status: 'CREATING' }, handle);
}
