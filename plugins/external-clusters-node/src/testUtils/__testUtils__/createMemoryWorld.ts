import { randomUUID } from 'node:crypto';
import {
  ClusterProviderWorld,
  WorldAccount,
  WorldCluster,
  WorldState,
} from '../ClusterProviderWorld';
import { createMemoryEditing } from './createMemoryEditing';
import { createMemoryProviderFactory } from './createMemoryProviderFactory';
import { MemoryCloud, SECRET, VIEWER_SECRET } from './MemoryCloud';

/** A world in memory: shows what the suite asks of a world, and that the suite can be passed. */
export async function createMemoryWorld(): Promise<ClusterProviderWorld> {
  const cloud = new MemoryCloud();
  return {
    factory: createMemoryProviderFactory(cloud),
    accounts: {
      good: account('good', 'first', SECRET),
      other: account('other', 'second', SECRET),
      wrongSecret: account('wrong', 'first', 'CANARY-wrong'),
      noRights: account('powerless', 'first', 'powerless'),
    },
    secrets: [SECRET, VIEWER_SECRET, 'CANARY-wrong'],
    addCluster: async cluster => addCluster(cloud, cluster),
    setState: async (ref, state) => setState(cloud, ref, state),
    removeCluster: async ref => {
      cloud.clusters.delete(ref);
    },
    addFault: plan => cloud.faults.push(plan),
    countCalls: () => cloud.calls,
    rights: {
      viewer: account('viewer', 'first', VIEWER_SECRET),
      refuseQuestions: () => {
        cloud.keepsRightsSecret = true;
      },
    },
    editing: createMemoryEditing(cloud, addCluster),
    close: async () => {},
  };
}

function account(name: string, tenant: string, secret: string): WorldAccount {
  return { id: name, name, settings: { tenant, secret } };
}

/** As somebody else would make it. */
function addCluster(cloud: MemoryCloud, cluster: WorldCluster): string {
  const { name, location, tags, nodePools } = cluster;
  const tenant = String(cluster.account.settings.tenant);
  const ref = `${tenant}/${name}`;
  cloud.clusters.set(ref, {
    tenant,
    ref,
    name,
    location,
    tags,
    identity: { uid: randomUUID() },
    state: 'Running',
    providerState: 'running',
    version: '1.33.2',
    factGroups: [],
    nodePools: nodePools.map(pool => ({
      name: pool,
      desired: 1,
      version: '1.33.2',
      state: 'Running',
      providerState: 'running',
      instanceTypes: [],
      zones: [],
    })),
  });
  return ref;
}

function setState(cloud: MemoryCloud, ref: string, state: WorldState): string {
  const cluster = cloud.clusters.get(ref);
  if (!cluster) throw new Error(`There is no ${ref}`);
  const word = state.toLowerCase();
  cloud.clusters.set(ref, {
    ...cluster,
    state: state === 'FromTheFuture' ? 'Unknown' : state,
    providerState: word,
  });
  return word;
}
