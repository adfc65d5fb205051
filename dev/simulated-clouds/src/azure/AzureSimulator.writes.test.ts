import { ManagedCluster } from '@azure/arm-containerservice';
import {
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';

const GROUP = 'Payments-RG';
const NEW: ManagedCluster = {
  location: 'westeurope',
  dnsPrefix: 'fresh',
  kubernetesVersion: '1.33',
  agentPoolProfiles: [
    { name: 'system', mode: 'System', count: 1, vmSize: 'Standard_D2s_v5' },
  ],
};

describe('AzureSimulator, changed through the official SDK', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS], []);
  });

  afterEach(() => world.stop());

  const clusters = () => world.client.managedClusters;
  const stateOf = async (name: string) => {
    const found = await clusters().get(GROUP, name);
    return [found.provisioningState, found.powerState?.code];
  };
  const options = { updateIntervalInMs: 1 };

  it('creates a cluster that is Creating until its time is over', async () => {
    const poller = clusters().createOrUpdate(GROUP, 'fresh', NEW, options);
    await poller.submitted();
    expect(await stateOf('fresh')).toEqual(['Creating', 'Running']);
    world.clock.advance(world.azure.durations.create);
    expect(await poller.pollUntilDone()).toMatchObject({
      provisioningState: 'Succeeded',
      kubernetesVersion: '1.33.5',
    });
  });

  it('fails a create when the test asks for it', async () => {
    const poller = clusters().createOrUpdate(GROUP, 'fresh', NEW, options);
    await poller.submitted();
    world.clock.advance(world.azure.durations.create);
    await poller.pollUntilDone();
    world.azure.cluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: 'fresh',
    }).nextFailure = { code: 'QuotaExceeded', message: 'No cores left' };
    const second = clusters().createOrUpdate(
      GROUP,
      'fresh',
      { ...NEW, tags: { a: 'b' } },
      options,
    );
    await second.submitted();
    world.clock.advance(world.azure.durations.update);
    await expect(second.pollUntilDone()).rejects.toThrow('No cores left');
    expect(await stateOf('fresh')).toEqual(['Failed', 'Running']);
  });

  it('upgrades by one minor and no further', async () => {
    const current = await clusters().get(GROUP, 'payments-prod');
    const upgrade = (kubernetesVersion: string) =>
      clusters().createOrUpdate(
        GROUP,
        'payments-prod',
        { ...current, kubernetesVersion },
        options,
      );
    await expect(upgrade('1.36.0').submitted()).rejects.toMatchObject({
      statusCode: 400,
      code: 'OperationNotAllowed',
    });
    const poller = upgrade('1.34.1');
    await poller.submitted();
    expect(await stateOf('payments-prod')).toEqual(['Upgrading', 'Running']);
    world.clock.advance(world.azure.durations.upgrade);
    expect(await poller.pollUntilDone()).toMatchObject({
      currentKubernetesVersion: '1.34.1',
    });
  });

  it('refuses a write on an outdated ETag and while another one runs', async () => {
    const current = await clusters().get(GROUP, 'payments-prod');
    const write = (ifMatch: string | undefined) =>
      clusters()
        .createOrUpdate(
          GROUP,
          'payments-prod',
          { ...current, tags: { changed: 'yes' } },
          { ...options, ifMatch },
        )
        .submitted();
    await expect(write('outdated')).rejects.toMatchObject({
      statusCode: 412,
      code: 'PreconditionFailed',
    });
    await write(current.eTag);
    await expect(write(undefined)).rejects.toMatchObject({
      statusCode: 409,
      code: 'OperationNotAllowed',
    });
  });

  it('stops and starts', async () => {
    const stop = clusters().stop(GROUP, 'payments-prod', options);
    await stop.submitted();
    expect(await stateOf('payments-prod')).toEqual(['Stopping', 'Running']);
    world.clock.advance(world.azure.durations.stop);
    await stop.pollUntilDone();
    expect(await stateOf('payments-prod')).toEqual(['Succeeded', 'Stopped']);
    const start = clusters().start(GROUP, 'payments-prod', options);
    await start.submitted();
    expect(await stateOf('payments-prod')).toEqual(['Starting', 'Running']);
    world.clock.advance(world.azure.durations.start);
    await start.pollUntilDone();
    expect(await stateOf('payments-prod')).toEqual(['Succeeded', 'Running']);
  });

  it('cancels a running operation, and each pool with it', async () => {
    const create = clusters().createOrUpdate(GROUP, 'fresh', NEW, options);
    await create.submitted();
    const abort = clusters().abortLatestOperation(GROUP, 'fresh', options);
    await abort.submitted();
    expect(await stateOf('fresh')).toEqual(['Canceling', 'Running']);
    world.clock.advance(world.azure.durations.abort);
    await abort.pollUntilDone();
    await expect(create.pollUntilDone()).rejects.toThrow(/cancel/i);
    const found = await clusters().get(GROUP, 'fresh');
    expect(found.provisioningState).toBe('Canceled');
    expect(found.agentPoolProfiles?.[0]?.provisioningState).toBe('Canceled');
  });

  it('deletes a cluster, and takes a second delete for a success', async () => {
    const poller = clusters().delete(GROUP, 'payments-prod', options);
    await poller.submitted();
    expect(await stateOf('payments-prod')).toEqual(['Deleting', 'Running']);
    world.clock.advance(world.azure.durations.delete);
    await poller.pollUntilDone();
    await expect(stateOf('payments-prod')).rejects.toMatchObject({
      code: 'ResourceNotFound',
    });
    await clusters().delete(GROUP, 'payments-prod', options).submitted();
  });

  it('scales, adds and removes a pool', async () => {
    const pools = world.client.agentPools;
    const finish = async (
      poller: { submitted(): Promise<void>; pollUntilDone(): Promise<unknown> },
      during: string,
      name: string,
    ) => {
      await poller.submitted();
      const pool = await pools.get(GROUP, 'payments-prod', name);
      expect(pool.provisioningState).toBe(during);
      world.clock.advance(world.azure.durations.update);
      await poller.pollUntilDone();
    };
    const put = (name: string, count: number) =>
      pools.createOrUpdate(
        GROUP,
        'payments-prod',
        name,
        { count, vmSize: 'Standard_D8ds_v5', mode: 'User' },
        options,
      );
    await finish(put('extra', 2), 'Creating', 'extra');
    await finish(put('extra', 4), 'Scaling', 'extra');
    const remove = pools.delete(GROUP, 'payments-prod', 'extra', options);
    await finish(remove, 'Deleting', 'extra');
    await expect(
      pools.get(GROUP, 'payments-prod', 'extra'),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('keeps the last system pool', async () => {
    await expect(
      world.client.agentPools
        .delete(GROUP, 'payments-prod', 'system', options)
        .submitted(),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});
