import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { EksCluster } from './EksCluster';
import { clusterOf, EksCall } from './EksCall';
import { EksNodegroup } from './EksNodegroup';
import {
  UpdateNodegroupConfigInput,
  updateNodegroupConfigSchema,
} from './requestSchemas';
import { requireQuota } from './requireQuota';
import { requireSizes } from './requireSizes';
import { startNodegroupUpdate } from './startNodegroupUpdate';

/** Changes sizes, labels, taints and update settings of a node group; sizes hold at once, as those of AWS's autoscaling group do. */
export function updateNodegroupConfig(call: EksCall) {
  const cluster = clusterOf(call);
  const group = cluster.nodegroup(call.params.nodegroupName ?? '');
  const input = updateNodegroupConfigSchema.parse(call.body);
  const { clientRequestToken } = input;
  return startNodegroupUpdate(call, cluster, group, clientRequestToken, () => {
    const change = changeOf(cluster, group, input);
    const { nodesPerNodegroup } = call.offer.quotas(cluster.accountId);
    requireQuota('Nodes per node group', change.max, nodesPerNodegroup, {
      clusterName: cluster.name,
      nodegroupName: group.spec.name,
    });
    return {
      type: 'ConfigUpdate',
      params: paramsOf(input),
      begin: () => {
        group.launch(group.spec.desired, call.timings.updateNodegroup);
        group.change(change);
      },
      apply: () => undefined,
    };
  });
}

function changeOf(
  cluster: EksCluster,
  { spec }: EksNodegroup,
  input: UpdateNodegroupConfigInput,
): Partial<EksNodegroupSpec> & { max: number } {
  const { scalingConfig, labels, taints, updateConfig } = input;
  if (!scalingConfig && !labels && !taints && !updateConfig) {
    throw AwsError.invalidParameter('No changes needed', {
      clusterName: cluster.name,
      nodegroupName: spec.name,
    });
  }
  const min = scalingConfig?.minSize ?? spec.min;
  const max = scalingConfig?.maxSize ?? spec.max;
  const desired = scalingConfig?.desiredSize ?? spec.desired;
  requireSizes(cluster, spec.name, min, max, desired);
  return {
    min,
    max,
    desired,
    labels: changedLabels(spec, labels),
    taints: changedTaints(spec, taints),
    updateConfig: updateConfig ?? spec.updateConfig,
  };
}

function changedLabels(
  { labels }: EksNodegroupSpec,
  change: UpdateNodegroupConfigInput['labels'],
) {
  const merged = { ...labels, ...change?.addOrUpdateLabels };
  const removed = change?.removeLabels ?? [];
  return Object.fromEntries(
    Object.entries(merged).filter(([key]) => !removed.includes(key)),
  );
}

/** A taint is told apart by its key and effect. */
function changedTaints(
  { taints = [] }: EksNodegroupSpec,
  change: UpdateNodegroupConfigInput['taints'],
) {
  const added = change?.addOrUpdateTaints ?? [];
  const replaced = [...added, ...(change?.removeTaints ?? [])];
  const kept = taints.filter(
    taint =>
      !replaced.some(
        ({ key, effect }) => key === taint.key && effect === taint.effect,
      ),
  );
  return [...kept, ...added];
}

function paramsOf(input: UpdateNodegroupConfigInput) {
  const { minSize, maxSize, desiredSize } = input.scalingConfig ?? {};
  return [
    { type: 'MinSize', value: minSize },
    { type: 'MaxSize', value: maxSize },
    { type: 'DesiredSize', value: desiredSize },
    { type: 'LabelsToAdd', value: input.labels?.addOrUpdateLabels },
    { type: 'LabelsToRemove', value: input.labels?.removeLabels },
    { type: 'TaintsToAdd', value: input.taints?.addOrUpdateTaints },
    { type: 'TaintsToRemove', value: input.taints?.removeTaints },
  ]
    .filter(({ value }) => value !== undefined)
    .map(({ type, value }) => ({ type, value: JSON.stringify(value) }));
}
