import {
  isProviderError,
  OPERATION_TAG,
  ProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { nameTaken } from '../clusterChecks';
import { fromState, running } from '../progress';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { AksStep, StepContext } from './AksStep';

/** Makes a cluster: exactly one, since ARM refuses the write where something of that name is there. */
export const createCluster: AksStep = {
  async begin(context) {
    const { request, resources, options } = context;
    const { body, ...path } = readInput(context.request);
    const tags = Object.assign({}, body.tags, {
      [OPERATION_TAG]: request.token,
    });
    try {
      const { operationUrl } = await resources.putCluster(
        path,
        { ...body, tags },
        { ifNoneMatch: '*' },
        options,
      );
      return running(operationUrl);
    } catch (error) {
      return recover(error, context);
    }
  },

  judge(cluster, { token }) {
    if (!cluster) return undefined;
    if (cluster.tags?.[OPERATION_TAG] !== token) {
      throw nameTaken('a cluster of that name');
    }
    const { provisioningState, status } = cluster.properties;
    return fromState(provisioningState, status?.provisioningError);
  },

  async abort({ resources, path, options }) {
    await resources.postCluster(path, 'abort', options);
  },
};

/** A conflict may be our own cluster, whose first answer was lost. */
async function recover(
  error: unknown,
  { request, path, resources, options }: StepContext,
): Promise<StepProgress> {
  if (!isProviderError(error)) throw error;
  if (error.kind === 'NotFound') throw groupGone(error);
  const mayBeThere = error.code === 'CHANGED_OUTSIDE' || error.code === 'BUSY';
  if (!mayBeThere) throw error;
  const cluster = await resources.findCluster(path, options);
  const progress = createCluster.judge(cluster, request);
  if (progress) return progress;
  throw error;
}

function groupGone(cause: ProviderError): ProviderError {
  const message = 'The resource group does not exist';
  return new ProviderError('InvalidRequest', message, {
    code: 'RESOURCE_GROUP_NOT_FOUND',
    field: 'resourceGroup',
    cause,
  });
}

function readInput({ step }: StepContext['request']) {
  return readStepInput(STEP_INPUTS.createCluster, step);
}
