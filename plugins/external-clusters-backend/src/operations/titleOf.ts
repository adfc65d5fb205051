import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { ChangeStep } from 'backstage-plugin-external-clusters-node';

/** What a change is called in lists and in "busy with". */
export function titleOf(
  change: ClusterChange,
  { name }: { name: string },
  steps: ChangeStep[],
): string {
  switch (change.kind) {
    case 'UpgradeControlPlane':
      return change.thenNodePools
        ? `Upgrade to ${change.version}, with the node pools`
        : `Upgrade to ${change.version}`;
    case 'CreateNodePool':
      return steps[0]?.title ?? 'Add a node pool';
    case 'UpdateNodePool':
      return `Change the node pool ${change.nodePool}`;
    case 'UpgradeNodePool':
      return steps[0]?.title ?? `Upgrade the node pool ${change.nodePool}`;
    case 'DeleteNodePool':
      return `Delete the node pool ${change.nodePool}`;
    case 'StartCluster':
      return `Start ${name}`;
    case 'StopCluster':
      return `Stop ${name}`;
    default:
      return `Delete ${name}`;
  }
}
