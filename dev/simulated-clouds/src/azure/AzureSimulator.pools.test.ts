import { AgentPool } from '@azure/arm-containerservice';
import {
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';
import { nodesOf } from './nodesOf';

const GROUP = 'Payments-RG';
const CLUSTER = 'payments-prod';

interface Poller {
  submitted(): Promise<void>;
  pollUntilDone(): Promise<unknown>;
}

describe('AzureSimulator, whose pools are changed through the official SDK', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS], []);
  });

  afterEach(() => world.stop());

  const options = { updateIntervalInMs: 1 };
  const pools = () => world.client.agentPools;
  const cluster = () =>
    world.azure.cluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: CLUSTER,
    });
  const nodeVersions = (pool: string) =>
    nodesOf(cluster())
      .filter(node => node.pool === pool)
      .map(({ version }) => version);
  const put = (name: string, pool: Partial<AgentPool>, ifMatch?: string) =>
    pools().createOrUpdate(GROUP, CLUSTER, name, pool as AgentPool, {
      ...options,
      ifMatch,
    });
  const EXTRA = { vmSize: 'Standard_D8ds_v5', mode: 'User' };

  async function finish(poller: Poller, during: string, name: string) {
    await poller.submitted();
    const pool = await pools().get(GROUP, CLUSTER, name);
    expect(pool.provisioningState).toBe(during);
    world.clock.advance(world.azure.durations.update);
    await poller.pollUntilDone();
  }

  it('scales, adds and removes a pool', async () => {
    await finish(put('extra', { ...EXTRA, count: 2 }), 'Creating', 'extra');
    await finish(put('extra', { ...EXTRA, count: 4 }), 'Scaling', 'extra');
    const remove = pools().delete(GROUP, CLUSTER, 'extra', options);
    await finish(remove, 'Deleting', 'extra');
    await expect(pools().get(GROUP, CLUSTER, 'extra')).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('lets nodes come one by one', async () => {
    await put('extra', { ...EXTRA, count: 4 }).submitted();
    expect(nodeVersions('extra')).toHaveLength(0);
    world.clock.advance(world.azure.durations.update / 2);
    expect(nodeVersions('extra')).toHaveLength(2);
    world.clock.advance(world.azure.durations.update / 2);
    expect(nodeVersions('extra')).toHaveLength(4);
  });

  it('replaces nodes one by one in an upgrade', async () => {
    const current = await pools().get(GROUP, CLUSTER, 'apps');
    cluster().definition = {
      ...cluster().definition,
      properties: {
        ...cluster().definition.properties,
        kubernetesVersion: '1.33.5',
      },
    };
    await put('apps', {
      ...current,
      orchestratorVersion: '1.33.5',
    }).submitted();
    world.clock.advance(world.azure.durations.upgrade * 0.4);
    expect(nodeVersions('apps')).toEqual([
      'v1.33.5',
      'v1.33.5',
      'v1.33.4',
      'v1.33.4',
      'v1.33.4',
    ]);
    expect(await pools().get(GROUP, CLUSTER, 'apps')).toMatchObject({
      orchestratorVersion: '1.33.5',
      currentOrchestratorVersion: '1.33.4',
    });
    world.clock.advance(world.azure.durations.upgrade);
    expect(new Set(nodeVersions('apps'))).toEqual(new Set(['v1.33.5']));
  });

  it('keeps an ETag for each pool', async () => {
    const before = await pools().get(GROUP, CLUSTER, 'apps');
    const system = await pools().get(GROUP, CLUSTER, 'system');
    await put('apps', { ...before, count: 6 }, before.eTag).submitted();
    world.clock.advance(world.azure.durations.update);
    await expect(
      put('apps', { ...before, count: 7 }, before.eTag).submitted(),
    ).rejects.toMatchObject({ statusCode: 412 });
    expect(await pools().get(GROUP, CLUSTER, 'system')).toMatchObject({
      eTag: system.eTag,
    });
  });

  it('takes labels and taints into the nodes', async () => {
    await put('extra', {
      ...EXTRA,
      count: 1,
      nodeLabels: { tier: 'gold' },
      nodeTaints: ['only=gold:NoSchedule'],
    }).submitted();
    world.clock.advance(world.azure.durations.update);
    const node = nodesOf(cluster()).find(({ pool }) => pool === 'extra');
    expect(node).toMatchObject({
      labels: { tier: 'gold' },
      taints: [{ key: 'only', value: 'gold', effect: 'NoSchedule' }],
    });
  });

  it('leaves a pool Canceled that was aborted, with the nodes that came', async () => {
    await put('extra', { ...EXTRA, count: 4 }).submitted();
    world.clock.advance(world.azure.durations.update / 2);
    await pools()
      .abortLatestOperation(GROUP, CLUSTER, 'extra', options)
      .submitted();
    world.clock.advance(world.azure.durations.abort);
    expect(await pools().get(GROUP, CLUSTER, 'extra')).toMatchObject({
      provisioningState: 'Canceled',
    });
    expect(nodeVersions('extra')).toHaveLength(2);
  });

  it('leaves the nodes as they were when a change fails', async () => {
    world.faults.add({
      operation: 'azure.agentPools.createOrUpdate',
      effect: { kind: 'failLater' },
    });
    const current = await pools().get(GROUP, CLUSTER, 'apps');
    await put('apps', { ...current, count: 9 }).submitted();
    world.clock.advance(world.azure.durations.update);
    expect(await pools().get(GROUP, CLUSTER, 'apps')).toMatchObject({
      provisioningState: 'Failed',
      status: { provisioningError: { code: 'AllocationFailed' } },
    });
    expect(nodeVersions('apps')).toHaveLength(5);
  });

  it.each<[string, Partial<AgentPool>, string]>([
    ['Extra', EXTRA, 'InvalidParameter'],
    ['extra', { ...EXTRA, vmSize: 'Standard_X1' }, 'BadRequest'],
    ['extra', { ...EXTRA, vmSize: 'Standard_NC24ads_A100_v4' }, 'BadRequest'],
    [
      'extra',
      { ...EXTRA, availabilityZones: ['9'] },
      'AvailabilityZoneNotSupported',
    ],
    ['extra', { ...EXTRA, minCount: 1, maxCount: 2 }, 'InvalidParameter'],
    ['extra', { ...EXTRA, enableAutoScaling: true }, 'InvalidParameter'],
    [
      'extra',
      { ...EXTRA, enableAutoScaling: true, minCount: 3, maxCount: 2 },
      'InvalidParameter',
    ],
    ['extra', { ...EXTRA, mode: 'System', count: 0 }, 'InvalidParameter'],
    [
      'extra',
      { ...EXTRA, orchestratorVersion: '1.34.1' },
      'NodePoolMcVersionIncompatible',
    ],
    [
      'extra',
      { ...EXTRA, orchestratorVersion: '1.29.0' },
      'NodePoolMcVersionIncompatible',
    ],
    ['apps', { ...EXTRA, vmSize: 'Standard_B2s' }, 'PropertyChangeNotAllowed'],
    [
      'system',
      { vmSize: 'Standard_D4ds_v5', mode: 'User' },
      'PropertyChangeNotAllowed',
    ],
    ['extra', { ...EXTRA, count: 500 }, 'ErrCode_InsufficientVCPUQuota'],
  ])('refuses %s with %j as %s', async (name, pool, code) => {
    world.azure.subscription(SUBSCRIPTION).offer.coresPerLocation = 100;
    await expect(put(name, pool).submitted()).rejects.toMatchObject({
      statusCode: 400,
      code,
    });
  });

  it('keeps the last system pool', async () => {
    await expect(
      pools().delete(GROUP, CLUSTER, 'system', options).submitted(),
    ).rejects.toMatchObject({ statusCode: 400 });
    const system = await pools().get(GROUP, CLUSTER, 'system');
    await expect(
      put('system', { ...system, mode: 'User' }).submitted(),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('does one thing at a time, and nothing while it is stopped', async () => {
    await put('extra', { ...EXTRA, count: 1 }).submitted();
    await expect(
      put('other', { ...EXTRA, count: 1 }).submitted(),
    ).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('Creating'),
    });
    cluster().setState({
      provisioningState: 'Succeeded',
      powerState: 'Stopped',
    });
    world.clock.advance(world.azure.durations.update);
    await expect(
      put('other', { ...EXTRA, count: 1 }).submitted(),
    ).rejects.toMatchObject({ statusCode: 409 });
  });
});
