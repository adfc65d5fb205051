import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { isDeepStrictEqual } from 'node:util';
import {
  ChangeStep,
  ClusterEditor,
  DeletionGuard,
  OPERATION_TAG,
  StepProgress,
  StepRequest,
} from '../../ClusterEditor';
import { ProviderError } from '../../ProviderError';
import { MemoryCloud, MemoryCluster } from './MemoryCloud';
import { clusterForm, nodePoolForm, refuse } from './memoryForms';

/** The smallest editor that keeps the contract: an example to begin with. */
export function createMemoryEditor(
  cloud: MemoryCloud,
  tenant: string,
): ClusterEditor {
  const checkGuard = (ref: string, guard: DeletionGuard) => {
    const { identity, tags } = clusterAt(cloud, ref);
    if (
      identity.uid !== guard.identity.uid ||
      tags[OPERATION_TAG] !== guard.operationTag
    ) {
      throw new ProviderError('Conflict', 'It was not made here', {
        code: 'NOT_OURS',
      });
    }
  };
  return {
    clusterForm: async settings => clusterForm(cloud, settings),
    nodePoolForm: async (ref, settings) =>
      nodePoolForm(clusterAt(cloud, ref), settings),
    upgrades: async ref => {
      const { version, nodePools = [] } = clusterAt(cloud, ref);
      const targets = cloud.versions.filter(each => each !== version);
      return {
        version,
        targets: targets.map(each => ({ version: each })),
        nodePools: nodePools.map(({ name }) => ({ name, targets: [] })),
        mostMinorsBehind: 3,
      };
    },
    planCluster: async settings => {
      refuse(clusterForm(cloud, settings).problems);
      const { name, version } = settings as { name: string; version: string };
      const ref = `${tenant}/${name}`;
      if (cloud.clusters.has(ref)) throw nameTaken();
      const step = toStep('CreateCluster', `Create ${name}`, settings);
      return { ref, name, location: 'here', version, tags: {}, steps: [step] };
    },
    planChange: async (ref, change) => {
      const cluster = clusterAt(cloud, ref);
      checkChange(cloud, cluster, change);
      const pools = cluster.nodePools ?? [];
      const follow = change.kind === 'UpgradeControlPlane' ? pools : [];
      const { version } = change as { version?: string };
      return [
        toStep(change.kind, change.kind, change as unknown as JsonObject),
        ...follow
          .filter(() => (change as { thenNodePools?: boolean }).thenNodePools)
          .map(({ name }) =>
            toStep('UpgradeNodePool', `Upgrade ${name}`, {
              kind: 'UpgradeNodePool',
              nodePool: name,
              version: version ?? '',
              seen: {},
            }),
          ),
      ];
    },
    planDeletion: async (ref, guard) => {
      if (cloud.clusters.has(ref)) checkGuard(ref, guard);
      return [
        toStep('DeleteCluster', 'Delete', guard as unknown as JsonObject),
      ];
    },
    begin: async request => {
      const { ref, step, token } = request;
      if (step.action === 'CreateCluster') {
        if (cloud.clusters.has(ref)) throw nameTaken();
        await create(cloud, tenant, request);
      } else if (step.action === 'DeleteCluster') {
        if (!cloud.clusters.has(ref)) return { state: 'Succeeded' };
        checkGuard(ref, step.input as unknown as DeletionGuard);
        await cloud.write(token, {
          accept: () => setState(cloud, ref, 'Deleting'),
          apply: () => cloud.clusters.delete(ref),
        });
      } else {
        const change = step.input as unknown as ClusterChange;
        checkChange(cloud, clusterAt(cloud, ref), change);
        await cloud.write(token, {
          apply: () => applyChange(clusterAt(cloud, ref), change),
        });
      }
      return { state: 'Running', handle: { token } };
    },
    find: async ({ ref, step, token }) => {
      const cluster = cloud.clusters.get(ref);
      if (step.action === 'DeleteCluster' && !cluster) {
        return { state: 'Succeeded' };
      }
      const isForeign = cluster && cluster.tags[OPERATION_TAG] !== token;
      if (step.action === 'CreateCluster' && isForeign) throw nameTaken();
      return progressOf(cloud, token);
    },
    check: async ({ token }) =>
      progressOf(cloud, token) ?? { state: 'Failed', message: 'Unknown' },
    cancel: async () => {
      throw new ProviderError('Unsupported', 'A thought cannot be stopped');
    },
  };
}

function progressOf(
  cloud: MemoryCloud,
  token: string,
): StepProgress | undefined {
  const operation = cloud.operations.get(token);
  if (!operation) return undefined;
  if (operation.state === 'Done') return { state: 'Succeeded' };
  return operation.state === 'Failed'
    ? { state: 'Failed', message: 'The cloud could not do it' }
    : { state: 'Running', handle: { token } };
}

async function create(
  cloud: MemoryCloud,
  tenant: string,
  { ref, step, token }: StepRequest,
) {
  const { name, version } = step.input as { name: string; version: string };
  const cluster: MemoryCluster = {
    tenant,
    ref,
    name,
    version,
    location: 'here',
    tags: { [OPERATION_TAG]: token },
    identity: { uid: token },
    state: 'Provisioning',
    providerState: 'making',
    factGroups: [],
    nodePools: [],
  };
  await cloud.write(token, {
    accept: () => cloud.clusters.set(ref, cluster),
    apply: () => setState(cloud, ref, 'Running'),
  });
}

function applyChange(cluster: MemoryCluster, change: ClusterChange) {
  const pools = cluster.nodePools ?? [];
  switch (change.kind) {
    case 'UpgradeControlPlane':
      cluster.version = change.version;
      break;
    case 'CreateNodePool':
      pools.push(newPool(change.settings));
      break;
    case 'DeleteNodePool':
      cluster.nodePools = pools.filter(({ name }) => name !== change.nodePool);
      break;
    case 'UpgradeNodePool':
      poolOf(cluster, change.nodePool).version = change.version;
      break;
    case 'UpdateNodePool':
      Object.assign(poolOf(cluster, change.nodePool), change.edit);
      break;
    default:
  }
}

function newPool(settings: Record<string, unknown>): NodePool {
  return {
    name: String(settings.name),
    desired: Number(settings.nodes),
    state: 'Running',
    providerState: 'running',
    instanceTypes: [],
    zones: [],
  };
}

function checkChange(
  cloud: MemoryCloud,
  cluster: MemoryCluster,
  change: ClusterChange,
) {
  switch (change.kind) {
    case 'UpgradeControlPlane':
      if (!cloud.versions.includes(change.version)) {
        throw invalid('version', 'The cloud does not offer it');
      }
      refuseChanged(change.seen, { version: cluster.version });
      break;
    case 'CreateNodePool':
      refuse(nodePoolForm(cluster, change.settings as JsonObject).problems);
      break;
    case 'UpdateNodePool': {
      const { autoscaling } = change.edit;
      if (autoscaling && autoscaling.min > autoscaling.max) {
        throw invalid('autoscaling', 'The minimum is above the maximum');
      }
      refuseChanged(change.seen, poolOf(cluster, change.nodePool));
      break;
    }
    case 'DeleteNodePool':
    case 'UpgradeNodePool':
      poolOf(cluster, change.nodePool);
      break;
    default:
  }
}

function refuseChanged(seen: object, now: object) {
  const current = new Map(Object.entries(now));
  const differences = Object.entries(seen)
    .filter(
      ([field, value]) =>
        !isDeepStrictEqual(value ?? null, current.get(field) ?? null),
    )
    .map(([field, value]) => ({
      field,
      seen: String(value),
      now: String(current.get(field)),
    }));
  if (differences.length === 0) return;
  throw new ProviderError('Conflict', 'Somebody changed it', {
    code: 'CHANGED_OUTSIDE',
    differences,
  });
}

function invalid(field: string, message: string) {
  return new ProviderError('InvalidRequest', message, { field });
}

function nameTaken() {
  return new ProviderError('Conflict', 'There is one of that name', {
    code: 'NAME_TAKEN',
  });
}

function toStep(
  action: ChangeStep['action'],
  title: string,
  input: JsonObject,
): ChangeStep {
  return { action, title, input };
}

function setState(
  cloud: MemoryCloud,
  ref: string,
  state: MemoryCluster['state'],
) {
  clusterAt(cloud, ref).state = state;
}

function clusterAt(cloud: MemoryCloud, ref: string): MemoryCluster {
  const cluster = cloud.clusters.get(ref);
  if (!cluster) throw new ProviderError('NotFound', 'There is no such cluster');
  return cluster;
}

function poolOf(cluster: MemoryCluster, name: string): NodePool {
  const pool = cluster.nodePools?.find(each => each.name === name);
  if (!pool) throw new ProviderError('NotFound', 'There is no such node pool');
  return pool;
}
