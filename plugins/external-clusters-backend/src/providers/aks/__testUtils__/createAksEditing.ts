import {
  CloudCopy,
  EditingWorld,
  WriteFault,
} from 'backstage-plugin-external-clusters-node/testUtils';
import { AzureCluster, AzureSimulator } from 'simulated-clouds/src/azure';
import { FaultEffect, FaultPlan, OffsetClock } from 'simulated-clouds/src/core';
import { parseAksRef } from '../AksRef';
import {
  aksClusterSettings,
  aksNodePoolSettings,
  BROKEN_CLUSTERS,
  BROKEN_NODE_POOLS,
} from './aksSettings';

/** How many broken settings are tried against the cloud. */
const TRIED = 4;
const FOREIGN = 'somethingNew';
const WRITES = [
  'azure.managedClusters.createOrUpdate',
  'azure.managedClusters.delete',
  'azure.managedClusters.start',
  'azure.managedClusters.stop',
  'azure.agentPools.createOrUpdate',
  'azure.agentPools.delete',
];

const EFFECTS: Record<WriteFault, FaultEffect> = {
  DroppedBefore: { kind: 'drop', when: 'before' },
  DroppedAfter: { kind: 'drop', when: 'after' },
  Busy: { kind: 'status', status: 409, code: 'OperationNotAllowed' },
  QuotaExceeded: {
    kind: 'status',
    status: 400,
    code: 'ErrCode_InsufficientVCPUQuota',
  },
  Denied: { kind: 'status', status: 403 },
  Throttled: { kind: 'status', status: 429, retryAfterSeconds: 9 },
  FailsLater: { kind: 'failLater' },
};

export interface AksEditingParts {
  azure: AzureSimulator;
  clock: OffsetClock;
  faults: FaultPlan;
  subscriptionId: string;
  resourceGroup: string;
}

/** What the suite does to a simulated Azure in which clusters are changed. */
export function createAksEditing(parts: AksEditingParts): EditingWorld {
  const { azure, clock, faults, subscriptionId } = parts;
  const subscription = () => azure.subscription(subscriptionId);
  const cluster = (ref: string) => azure.cluster(parseAksRef(ref));
  const add = (name: string, pools: string[], tags: Record<string, string>) =>
    addCluster(parts, name, pools, tags);
  return {
    clusterSettings: aksClusterSettings,
    brokenClusterSettings: BROKEN_CLUSTERS.slice(0, TRIED),
    nodePoolSettings: aksNodePoolSettings,
    brokenNodePoolSettings: BROKEN_NODE_POOLS.slice(0, TRIED),
    offerVersion: version => {
      subscription().offer.versions.push({ version });
      return { field: 'version' };
    },
    makeCluster: async ({ name, nodePools, tags }) =>
      add(name, nodePools, tags),
    read: async ref => {
      const { resourceGroup, name } = parseAksRef(ref);
      const found = subscription().findCluster(resourceGroup, name);
      return found && toCopy(found);
    },
    settle: async () =>
      clock.advance(Math.max(...Object.values(azure.durations))),
    resizeOutside: async (ref, name, desired) => {
      const pool = cluster(ref).pools.find(each => each.name === name);
      cluster(ref).putPool({ ...pool, name, count: desired });
    },
    recreate: async ref => {
      const { name } = cluster(ref);
      await azure.removeCluster(parseAksRef(ref));
      add(name, ['system'], {});
    },
    protect: async ref => {
      cluster(ref).isLocked = true;
    },
    failNextWrite: fault => {
      faults.clear();
      for (const operation of WRITES) {
        faults.add({ operation, times: 1, effect: EFFECTS[fault] });
      }
    },
    countWrites: () => subscription().operations.count,
  };
}

/** As somebody else made it, with something in it that no SDK knows. */
function addCluster(
  { azure, clock, subscriptionId, resourceGroup }: AksEditingParts,
  name: string,
  pools: string[],
  tags: Record<string, string>,
): string {
  const cluster = azure.addCluster(subscriptionId, {
    name,
    resourceGroup,
    location: 'westeurope',
    kubernetesVersion: '1.32.9',
    createdAt: clock.now(),
    tags,
    pools: pools.map((pool, index) => ({
      name: pool,
      count: 2,
      vmSize: 'Standard_D4ds_v5',
      mode: index === 0 ? 'System' : 'User',
    })),
  });
  const { definition } = cluster;
  cluster.definition = {
    ...definition,
    properties: { ...definition.properties, [FOREIGN]: { kept: 'as it is' } },
  };
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${name}`.toLowerCase();
}

function toCopy(cluster: AzureCluster): CloudCopy {
  const { tags, properties } = cluster.definition;
  return {
    version: cluster.version,
    tags: { ...tags },
    foreignSetting: JSON.stringify(properties[FOREIGN]),
    nodePools: cluster.pools.map(pool => ({
      name: pool.name,
      version: pool.orchestratorVersion ?? undefined,
      desired: pool.count ?? 0,
      autoscaling: pool.enableAutoScaling
        ? { min: pool.minCount ?? 0, max: pool.maxCount ?? 0 }
        : undefined,
      labels: pool.nodeLabels ?? {},
    })),
  };
}
