import {
  ClusterCredential,
  ClusterProvider,
} from 'backstage-plugin-external-clusters-node';
import { ClusterProviderWorld } from 'backstage-plugin-external-clusters-node/testUtils';
import { CallLog } from 'simulated-clouds/src/core';
import { createAksWorld } from './aks/__testUtils__/createAksWorld';
import { createEksWorld } from './eks/__testUtils__/createEksWorld';
import { createGkeWorld } from './gke/__testUtils__/createGkeWorld';

jest.setTimeout(60_000);

const options = { signal: new AbortController().signal };
const MINUTE = 60_000;

type World = ClusterProviderWorld & { calls: CallLog };

/** An AKS cluster that only Entra lets in. */
async function createEntraWorld(): Promise<World> {
  const world = await createAksWorld();
  const subscriptionId = String(world.accounts.good.settings.subscriptionId);
  const addCluster: World['addCluster'] = async ({ name, location }) => {
    const resourceGroup = 'Contract-RG';
    world.azure.addCluster(subscriptionId, {
      name,
      resourceGroup,
      location,
      kubernetesVersion: '1.33.4',
      pools: [{ name: 'system', count: 1, vmSize: 'Standard_D4ds_v5' }],
      entraIntegrated: true,
      disableLocalAccounts: true,
    });
    return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${name}`;
  };
  return { ...world, addCluster };
}

/** How far the adapter of GKE is ahead of the machine: gRPC has deadlines by the machine's own time. */
let ahead = 0;

interface Row {
  create(): Promise<World>;
  /** Lets that many milliseconds pass for the adapter. */
  pass(milliseconds: number): void;
  location: string;
  /** What is called for a credential, and not again while it is good. */
  operation: string;
  /** Milliseconds. */
  longestLife: number;
}

function passOnMachine(milliseconds: number) {
  const now = Date.now() + milliseconds;
  jest.spyOn(Date, 'now').mockReturnValue(now);
}

const ROWS: Record<string, Row> = {
  'AKS with Entra': {
    create: createEntraWorld,
    pass: passOnMachine,
    location: 'westeurope',
    operation: 'azure.managedClusters.listClusterUserCredential',
    longestLife: 90 * MINUTE,
  },
  EKS: {
    create: createEksWorld,
    pass: passOnMachine,
    location: 'us-east-1',
    operation: 'aws.eks.DescribeCluster',
    longestLife: 14 * MINUTE,
  },
  GKE: {
    create: () => createGkeWorld({ now: () => Date.now() + ahead }),
    pass: milliseconds => {
      ahead += milliseconds;
    },
    location: 'europe-west3',
    operation: 'google.oauth.token',
    longestLife: 60 * MINUTE,
  },
};

describe.each(Object.entries(ROWS))('credentials of %s', (_name, row) => {
  let world: World;
  let provider: ClusterProvider;
  let ref: string;

  beforeEach(async () => {
    world = await row.create();
    const { id, name, settings } = world.accounts.good;
    const account = world.factory.readAccount(settings);
    provider = world.factory.createProvider({ id, name, ...account });
    ref = await world.addCluster({
      account: world.accounts.good,
      name: 'web',
      location: row.location,
      nodePools: ['pool1'],
      tags: {},
    });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    ahead = 0;
    await provider.close();
    await world.close();
  });

  const sign = () => provider.clusterCredential(ref, options);
  const lifeOf = ({ expiresAt = 0 }: ClusterCredential) =>
    expiresAt - Date.now();

  it('are made once for all who ask at the same time, and live for a while', async () => {
    const [first, ...others] = await Promise.all([sign(), sign(), sign()]);
    expect(first!.auth.kind).toBe('token');
    expect(others).toEqual([first, first]);
    expect(world.calls.count(row.operation)).toBe(1);
    expect(lifeOf(first!)).toBeGreaterThan(10 * MINUTE);
    expect(lifeOf(first!)).toBeLessThanOrEqual(row.longestLife);
  });

  it('are kept for 80 % of their life, and made anew then', async () => {
    const first = await sign();
    const life = Math.min(lifeOf(first), 75 * MINUTE);
    row.pass(life * 0.78);
    expect(await sign()).toEqual(first);
    row.pass(life * 0.05);
    const next = await sign();
    expect(next.auth).not.toEqual(first.auth);
  });
});
