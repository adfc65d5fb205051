import { JsonObject } from '@backstage/types';
import { ChangeStep } from 'backstage-plugin-external-clusters-node';
import { Settings } from '../../shared/forms';
import { accessOf, toCidrs } from './clusterRules';
import { CreateClusterInput, CreateNodePoolInput } from './stepInputs';

/** The steps that make a cluster with its first node group, of settings that were checked. Pure. */
export function clusterSteps(name: string, values: JsonObject): ChangeStep[] {
  const settings = new Settings(values);
  const subnetIds = settings.texts('subnetIds');
  const tags = settings.keyValues('tags');
  return [
    {
      action: 'CreateCluster',
      title: `Create the cluster ${name}`,
      input: { ...clusterInput(settings) },
    },
    nodePoolStep(settings, { subnetIds, tags }),
  ];
}

/** The step that makes a node group, of settings that were checked. Pure. */
export function nodePoolStep(
  settings: Settings,
  { subnetIds, tags }: Pick<CreateNodePoolInput, 'subnetIds' | 'tags'>,
): ChangeStep {
  const nodePool = settings.text('nodePoolName') ?? '';
  const input: CreateNodePoolInput = {
    nodePool,
    nodeRoleArn: settings.text('nodeRoleArn') ?? '',
    subnetIds,
    instanceTypes: settings.texts('instanceTypes'),
    amiType: settings.text('amiType') ?? '',
    capacityType: settings.text('capacityType') ?? '',
    diskSize: settings.number('diskSize') ?? 0,
    desired: settings.number('desired') ?? 0,
    min: settings.number('min') ?? 0,
    max: settings.number('max') ?? 0,
    labels: settings.keyValues('labels'),
    taints: settings.taints('taints'),
    tags,
  };
  return {
    action: 'CreateNodePool',
    title: `Create the node pool ${nodePool}`,
    input: { ...input },
  };
}

function clusterInput(settings: Settings): CreateClusterInput {
  const supportType = settings.text('supportType');
  const encryptionKeyArn = settings.text('encryptionKeyArn');
  return {
    version: settings.text('version') ?? '',
    roleArn: settings.text('roleArn') ?? '',
    subnetIds: settings.texts('subnetIds'),
    securityGroupIds: settings.texts('securityGroupIds'),
    ...accessOf(settings),
    publicAccessCidrs: toCidrs(settings.text('publicAccessCidrs')),
    logging: settings.texts('logging'),
    ...(supportType && { supportType }),
    ...(encryptionKeyArn && { encryptionKeyArn }),
    tags: settings.keyValues('tags'),
  };
}
