import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  NodePoolEdit,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import {
  ChangeStep,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { refuseChangedOutside, refuseProblems } from '../../shared/forms';
import {
  ArmCluster,
  nodePoolsOf,
  poolVersionOf,
  versionOf,
} from './ArmCluster';
import {
  isStopped,
  requireIdle,
  requireNodePool,
  requireStarted,
} from './clusterChecks';
import { NodePoolOffer } from './ClusterOffer';
import { nodePoolProblems, nodePoolSettings } from './nodePoolForm';
import { toEditable } from './nodePoolEdits';
import { deletionProblems, editProblems } from './nodePoolRules';
import { toNodePoolBody } from './toNodePoolBody';
import { compareVersions } from './versions';

type Change<K extends ClusterChange['kind']> = Extract<
  ClusterChange,
  { kind: K }
>;

/** What Azure offers for the cluster now; asked only where a change needs it. */
export interface ChangeOffers {
  upgrades(): Promise<UpgradeOffer>;
  nodePool(): Promise<NodePoolOffer>;
}

/** The writes of a change in their order, after every rule was checked on the cluster as it is now. */
export async function planChange(
  cluster: ArmCluster,
  change: ClusterChange,
  offers: ChangeOffers,
): Promise<ChangeStep[]> {
  requireIdle(cluster);
  switch (change.kind) {
    case 'StartCluster':
    case 'StopCluster':
      return planPower(cluster, change);
    case 'DeleteCluster':
      throw refused('kind', 'A cluster is deleted by a plan of its own');
    default:
  }
  requireStarted(cluster);
  switch (change.kind) {
    case 'UpgradeControlPlane':
      return planUpgrade(cluster, change, await offers.upgrades());
    case 'CreateNodePool':
      return planNodePool(cluster, change, await offers.nodePool());
    case 'UpdateNodePool':
      return planEdit(cluster, change);
    case 'UpgradeNodePool':
      return planNodePoolUpgrade(cluster, change, await offers.upgrades());
    default:
      return planNodePoolDeletion(cluster, change);
  }
}

function planPower(
  cluster: ArmCluster,
  { kind }: Change<'StartCluster' | 'StopCluster'>,
): ChangeStep[] {
  const isStart = kind === 'StartCluster';
  if (isStopped(cluster) !== isStart) {
    throw refused(
      'kind',
      isStart ? 'The cluster runs already' : 'The cluster is stopped already',
    );
  }
  const title = isStart ? 'Start the cluster' : 'Stop the cluster';
  return [{ action: kind, title, input: {} }];
}

function planUpgrade(
  cluster: ArmCluster,
  { version, thenNodePools, seen }: Change<'UpgradeControlPlane'>,
  { targets }: UpgradeOffer,
): ChangeStep[] {
  refuseChangedOutside(seen, { version: versionOf(cluster) });
  const target = targets.find(each => each.version === version);
  if (!target) throw refused('version', `Azure does not offer ${version} now`);
  if (target.blockedBy) throw refused('version', target.blockedBy);
  const follow = thenNodePools ? nodePoolsOf(cluster) : [];
  return [
    {
      action: 'UpgradeControlPlane',
      title: `Upgrade the control plane to ${version}`,
      input: { version, seen: { ...seen } },
    },
    ...follow
      .filter(pool => compareVersions(poolVersionOf(pool), version) < 0)
      .map(pool => poolUpgradeStep(pool.name, version, poolVersionOf(pool))),
  ];
}

function planNodePoolUpgrade(
  cluster: ArmCluster,
  { nodePool, version, seen }: Change<'UpgradeNodePool'>,
  { nodePools }: UpgradeOffer,
): ChangeStep[] {
  const pool = requireNodePool(cluster, nodePool);
  refuseChangedOutside(seen, { version: poolVersionOf(pool) });
  const offer = nodePools.find(({ name }) => name === nodePool);
  if (!offer?.targets.some(target => target.version === version)) {
    throw refused('version', `Azure does not offer ${version} for it now`);
  }
  return [poolUpgradeStep(nodePool, version, poolVersionOf(pool))];
}

function planNodePool(
  cluster: ArmCluster,
  change: Change<'CreateNodePool'>,
  offer: NodePoolOffer,
): ChangeStep[] {
  const given = change.settings as JsonObject;
  refuseProblems(nodePoolProblems(cluster, offer, given, true));
  const settings = nodePoolSettings(cluster, offer, given);
  const nodePool = settings.text('name') ?? '';
  const title = `Add the node pool ${nodePool}`;
  const input = { nodePool, body: toNodePoolBody(settings) };
  return [{ action: 'CreateNodePool', title, input }];
}

function planEdit(
  cluster: ArmCluster,
  { nodePool, edit, seen }: Change<'UpdateNodePool'>,
): ChangeStep[] {
  const pool = requireNodePool(cluster, nodePool);
  const wanted = plainEdit(edit);
  const shown = plainEdit(seen);
  if (Object.keys(wanted).length === 0) {
    throw refused('edit', 'There is nothing to change');
  }
  refuseChangedOutside(shown, toEditable(pool));
  refuseProblems(editProblems(pool, edit));
  const title = `Change the node pool ${nodePool}`;
  const input = { nodePool, edit: wanted, seen: shown };
  return [{ action: 'UpdateNodePool', title, input }];
}

function planNodePoolDeletion(
  cluster: ArmCluster,
  { nodePool }: Change<'DeleteNodePool'>,
): ChangeStep[] {
  requireNodePool(cluster, nodePool);
  refuseProblems(deletionProblems(cluster, nodePool));
  const title = `Delete the node pool ${nodePool}`;
  return [{ action: 'DeleteNodePool', title, input: { nodePool } }];
}

function poolUpgradeStep(
  nodePool: string,
  version: string,
  from: string,
): ChangeStep {
  return {
    action: 'UpgradeNodePool',
    title: `Upgrade the node pool ${nodePool} to ${version}`,
    input: { nodePool, version, seen: { version: from } },
  };
}

/** An edit as plain data, without what is absent, and taints as Azure's are read. */
function plainEdit({
  desired,
  autoscaling,
  labels,
  taints,
}: NodePoolEdit): JsonObject {
  return {
    ...(desired === undefined ? {} : { desired }),
    ...(autoscaling === undefined
      ? {}
      : { autoscaling: autoscaling && { ...autoscaling } }),
    ...(labels ? { labels } : {}),
    ...(taints
      ? {
          taints: taints.map(({ key, value, effect }) =>
            value ? { key, value, effect } : { key, effect },
          ),
        }
      : {}),
  };
}

function refused(field: string, message: string): ProviderError {
  return new ProviderError('InvalidRequest', message, {
    field,
    problems: [{ field, message }],
  });
}
