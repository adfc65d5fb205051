import { JsonObject } from '@backstage/types';
import { World } from 'simulated-clouds/src/World';
import { aksClusterSettings } from '../../../providers/aks/__testUtils__/aksSettings';
import { settingsIn } from '../../../providers/eks/__testUtils__/editingSettings';
import { clusterSettings as gkeClusterSettings } from '../../../providers/gke/__testUtils__/gkeSettings';
import { accountSettings } from '../accountSettings';
import { Cloud } from '../cloudConsole';

const REGION = 'eu-west-1';

/** A cluster as a cloud has it, in that cloud's own words; tags by their names, since values differ from run to run. */
export interface CloudCopy {
  name: string;
  state: string;
  version: string;
  tags: string[];
  pools: { name: string; state: string; nodes: number; version: string }[];
}

/** The first account of a cloud, in which clusters are made, changed and deleted. */
export interface EditedCloud {
  /** What the portal is given to use the account. */
  account: JsonObject;
  /** What a person enters for a small cluster. */
  settings(name: string): JsonObject;
  /** All that is there now. */
  clusters(): CloudCopy[];
  /** How many writes were accepted so far. */
  countWrites(): number;
}

/** Opens an account of a world. */
export function editedCloud(world: World, cloud: Cloud): EditedCloud {
  return { aks: inAzure, eks: inAws, gke: inGoogle }[cloud](world);
}

function inAzure(world: World): EditedCloud {
  const subscription = world.azure.subscriptions[0]!;
  return {
    account: accountSettings(world).aks[0]!,
    settings: name => ({
      ...aksClusterSettings(name),
      resourceGroup: 'rg-portal',
    }),
    clusters: () =>
      subscription.clusters.map(cluster => ({
        name: cluster.name,
        state: `${cluster.state.provisioningState} ${cluster.state.powerState}`,
        version: cluster.version,
        tags: Object.keys(cluster.definition.tags ?? {}),
        pools: cluster.pools.map(({ name, count, orchestratorVersion }) => ({
          name,
          state: cluster.poolState(name),
          nodes: count ?? 0,
          version: orchestratorVersion ?? '',
        })),
      })),
    countWrites: () => subscription.operations.count,
  };
}

function inAws(world: World): EditedCloud {
  const { aws, scenario } = world;
  const { accountId } = scenario.aws[0]!;
  return {
    account: accountSettings(world).eks[0]!,
    settings: settingsIn(aws, accountId, REGION).cluster,
    clusters: () =>
      aws.listClusters().map(({ region, name, status, version }) => {
        const cluster = aws.findCluster(accountId, region, name)!;
        return {
          name,
          state: status,
          version,
          tags: Object.keys(cluster.spec.tags ?? {}),
          pools: cluster.nodegroups.map(({ spec, status: state }) => ({
            name: spec.name,
            state,
            nodes: spec.desired,
            version: spec.version ?? '',
          })),
        };
      }),
    countWrites: () => aws.countWrites(),
  };
}

function inGoogle(world: World): EditedCloud {
  const { google, scenario } = world;
  const { projectId } = scenario.google[0]!;
  return {
    account: accountSettings(world).gke[0]!,
    settings: gkeClusterSettings,
    clusters: () =>
      google.listClusters(projectId).map(cluster => ({
        name: cluster.name ?? '',
        state: String(cluster.status),
        version: cluster.currentMasterVersion ?? '',
        tags: Object.keys(cluster.resourceLabels ?? {}),
        pools: (cluster.nodePools ?? []).map(pool => ({
          name: pool.name ?? '',
          state: String(pool.status),
          nodes: pool.initialNodeCount ?? 0,
          version: pool.version ?? '',
        })),
      })),
    countWrites: () => google.countOperations(projectId),
  };
}
