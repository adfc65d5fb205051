import {
  ContainerServiceClient,
  ManagedCluster,
} from '@azure/arm-containerservice';
import { AzureClusterSpec } from './specs';
import {
  CONTRIBUTOR,
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';

type World = Awaited<ReturnType<typeof startAzureWorld>>;

const STATES: AzureClusterSpec = {
  ...PAYMENTS,
  name: 'states',
  resourceGroup: 'states',
};

function cluster(name: string): AzureClusterSpec {
  return { ...PAYMENTS, name };
}

async function list(client: ContainerServiceClient): Promise<ManagedCluster[]> {
  const clusters = [];
  for await (const found of client.managedClusters.list()) clusters.push(found);
  return clusters;
}

describe('AzureSimulator, read through the official SDK', () => {
  let world: World;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS, STATES], []);
  });

  afterEach(() => world.stop());

  const state = async () => {
    const { provisioningState, powerState } =
      await world.client.managedClusters.get('states', 'states');
    return [provisioningState, powerState?.code];
  };

  it('answers a cluster whole', async () => {
    const found = await world.client.managedClusters.get(
      'payments-rg',
      'payments-prod',
    );
    expect(found).toMatchObject({
      id: `/subscriptions/${SUBSCRIPTION}/resourcegroups/payments-rg/providers/Microsoft.ContainerService/managedClusters/payments-prod`,
      name: 'payments-prod',
      type: 'Microsoft.ContainerService/ManagedClusters',
      location: 'westeurope',
      tags: { team: 'payments' },
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      kubernetesVersion: '1.33.4',
      currentKubernetesVersion: '1.33.4',
      enableRbac: true,
      fqdn: expect.stringMatching(
        /^payments-prod-dns-\w{8}\.hcp\.westeurope\.azmk8s\.io$/,
      ),
      eTag: expect.any(String),
      sku: { name: 'Base', tier: 'Free' },
      systemData: { createdAt: new Date(world.clock.now()) },
    });
    expect(found.agentPoolProfiles).toMatchObject([
      {
        name: 'system',
        mode: 'System',
        count: 3,
        osType: 'Linux',
        availabilityZones: ['1', '2', '3'],
        enableAutoScaling: false,
      },
      { name: 'apps', mode: 'User', minCount: 3, maxCount: 9, count: 5 },
    ]);
  });

  it('spells the resource group of a list as it was made', async () => {
    const [first] = await list(world.client);
    expect(first?.id).toContain('/resourceGroups/Payments-RG/');
  });

  it('lists all pages', async () => {
    world.azure.pageSize = 2;
    for (const name of ['a', 'b', 'c']) {
      world.azure.addCluster(SUBSCRIPTION, cluster(name));
    }
    const names = (await list(world.client)).map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c', 'payments-prod', 'states']);
    expect(world.calls.count('azure.managedClusters.list')).toBe(3);
  });

  it('leads a page to itself when the fault plan says so', async () => {
    world.azure.pageSize = 1;
    const pages = world.client.managedClusters.list().byPage();
    world.faults.add({
      operation: 'azure.managedClusters.list',
      effect: { kind: 'pageLoop' },
    });
    const names = [];
    for (let i = 0; i < 3; i++) {
      const { value } = await pages.next();
      names.push(value[0].name);
    }
    expect(names).toEqual(['payments-prod', 'payments-prod', 'payments-prod']);
  });

  it('lists a resource group', async () => {
    const names = [];
    const found =
      world.client.managedClusters.listByResourceGroup('PAYMENTS-rg');
    for await (const { name } of found) names.push(name);
    expect(names).toEqual(['payments-prod']);
  });

  it('offers versions of this minor and the next', async () => {
    const profile = await world.client.managedClusters.getUpgradeProfile(
      'Payments-RG',
      'payments-prod',
    );
    expect(
      profile.controlPlaneProfile?.upgrades?.map(
        ({ kubernetesVersion }) => kubernetesVersion,
      ),
    ).toEqual(['1.33.5', '1.34.1']);
  });

  it('lists agent pools', async () => {
    const names = [];
    const pools = world.client.agentPools.list('Payments-RG', 'payments-prod');
    for await (const { name, provisioningState } of pools) {
      names.push([name, provisioningState]);
    }
    expect(names).toEqual([
      ['system', 'Succeeded'],
      ['apps', 'Succeeded'],
    ]);
  });

  it('changes states by the clock, and again when they are a cycle', async () => {
    const states = world.azure.cluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'states',
      name: 'states',
    });
    states.setCycle([
      {
        value: { provisioningState: 'Starting', powerState: 'Running' },
        milliseconds: 1000,
      },
      {
        value: { provisioningState: 'Succeeded', powerState: 'Stopped' },
        milliseconds: 1000,
      },
    ]);
    expect(await state()).toEqual(['Starting', 'Running']);
    world.clock.advance(1000);
    expect(await state()).toEqual(['Succeeded', 'Stopped']);
    world.clock.advance(1000);
    expect(await state()).toEqual(['Starting', 'Running']);
  });

  it('answers 404 for a cluster that is gone', async () => {
    await world.azure.removeCluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'states',
      name: 'states',
    });
    await expect(state()).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
    expect((await list(world.client)).map(({ name }) => name)).toEqual([
      'payments-prod',
    ]);
  });

  it('answers the errors that the fault plan asks for', async () => {
    world.faults.add({
      operation: 'azure.managedClusters.',
      times: 1,
      effect: { kind: 'status', status: 429, retryAfterSeconds: 9 },
    });
    await expect(list(world.client)).rejects.toMatchObject({
      statusCode: 429,
      code: 'TooManyRequests',
      response: { headers: expect.anything() },
    });
    expect(await list(world.client)).toHaveLength(2);
  });

  it('says of another subscription that it is not there', async () => {
    const other = world.clientOf(
      CONTRIBUTOR,
      '99999999-9999-4999-8999-999999999999',
    );
    await expect(list(other)).rejects.toMatchObject({
      statusCode: 404,
      code: 'SubscriptionNotFound',
    });
  });
});
