import {
  OPERATION_TAG,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import type { RawEksNodegroup } from '../EksClient';
import type { EksNodegroupRequest } from '../EksWriteClient';
import { toRawTaint } from '../toTaints';
import { EksStep, StepContext } from './StepContext';
import { nameTaken } from './refusals';
import { requireReadyCluster } from './requireReady';
import { CreateNodePoolInput, createNodePoolInput } from './stepInputs';
import { creationOfNodegroup, failed } from './stepProgress';
import { isBusy, unlessNotFound } from './unlessNotFound';

/** Makes a node group; its token is the client token and the tag. */
export const createNodePool: EksStep = {
  async begin(context) {
    const { ref, input, token, calls, options } = context;
    const { region, name } = ref;
    requireReadyCluster(
      await calls.reads.describeCluster(region, name, options),
    );
    const request = toRequest(name, token, createNodePoolInput.parse(input));
    try {
      await calls.writes.createNodegroup(ref, request, options);
    } catch (error) {
      const found = isBusy(error) ? await find(context) : undefined;
      if (found) return found;
      throw error;
    }
    return creationOfNodegroup({ status: 'CREATING' }, {});
  },

  find,

  async check(context, handle) {
    const nodegroup = await readNodegroup(context);
    return nodegroup
      ? creationOfNodegroup(nodegroup, handle)
      : failed('AWS does not have the node pool any more', []);
  },
};

async function find(context: StepContext): Promise<StepProgress | undefined> {
  const nodegroup = await readNodegroup(context);
  if (!nodegroup) return undefined;
  if (nodegroup.tags?.[OPERATION_TAG] !== context.token) {
    throw nameTaken('a node pool');
  }
  return creationOfNodegroup(nodegroup, {});
}

function readNodegroup({
  ref,
  input,
  calls,
  options,
}: StepContext): Promise<RawEksNodegroup | undefined> {
  const { nodePool } = createNodePoolInput.parse(input);
  return unlessNotFound(() =>
    calls.reads.describeNodegroup(ref.region, ref.name, nodePool, options),
  );
}

function toRequest(
  clusterName: string,
  token: string,
  input: CreateNodePoolInput,
): EksNodegroupRequest {
  return {
    clusterName,
    nodegroupName: input.nodePool,
    clientRequestToken: token,
    nodeRole: input.nodeRoleArn,
    subnets: input.subnetIds,
    instanceTypes: input.instanceTypes,
    amiType: input.amiType as EksNodegroupRequest['amiType'],
    capacityType: input.capacityType as EksNodegroupRequest['capacityType'],
    diskSize: input.diskSize,
    scalingConfig: {
      minSize: input.min,
      maxSize: input.max,
      desiredSize: input.desired,
    },
    labels: input.labels,
    taints: input.taints.map(toRawTaint),
    tags: { ...input.tags, [OPERATION_TAG]: token },
  };
}
