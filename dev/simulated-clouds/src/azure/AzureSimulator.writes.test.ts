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
  identity: { type: 'SystemAssigned' },
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
  const cluster = () =>
    world.azure.cluster({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: GROUP,
      name: 'payments-prod',
    });

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
    world.faults.add({
      operation: 'azure.managedClusters.createOrUpdate',
      effect: {
        kind: 'failLater',
        code: 'QuotaExceeded',
        message: 'No cores left',
      },
    });
    const poller = clusters().createOrUpdate(GROUP, 'fresh', NEW, options);
    await poller.submitted();
    expect(await stateOf('fresh')).toEqual(['Creating', 'Running']);
    world.clock.advance(world.azure.durations.create);
    await expect(poller.pollUntilDone()).rejects.toThrow('No cores left');
    expect(await clusters().get(GROUP, 'fresh')).toMatchObject({
      provisioningState: 'Failed',
      status: { provisioningError: { code: 'QuotaExceeded' } },
    });
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
    expect(await clusters().get(GROUP, 'payments-prod')).toMatchObject({
      kubernetesVersion: '1.34.1',
      currentKubernetesVersion: '1.33.4',
    });
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

  it('takes a create of a name that is taken for a broken precondition', async () => {
    const ifNoneMatch = '*';
    await expect(
      clusters()
        .createOrUpdate(GROUP, 'payments-prod', NEW, {
          ...options,
          ifNoneMatch,
        })
        .submitted(),
    ).rejects.toMatchObject({ statusCode: 412 });
  });

  it('leaves the nodes alone when the control plane goes ahead', async () => {
    const current = await clusters().get(GROUP, 'payments-prod');
    await clusters()
      .createOrUpdate(
        GROUP,
        'payments-prod',
        { ...current, kubernetesVersion: '1.34.1' },
        options,
      )
      .submitted();
    world.clock.advance(world.azure.durations.upgrade);
    const { agentPoolProfiles } = await clusters().get(GROUP, 'payments-prod');
    expect(
      agentPoolProfiles?.map(pool => pool.currentOrchestratorVersion),
    ).toEqual(['1.33.4', '1.33.4']);
  });

  it('forgets what a write leaves out, but for the service principal', async () => {
    const { definition } = cluster();
    cluster().definition = {
      ...definition,
      properties: {
        ...definition.properties,
        somethingNew: { kept: 'yes' },
        servicePrincipalProfile: { clientId: 'an-application' },
      },
    };
    const current = await clusters().get(GROUP, 'payments-prod');
    delete current.servicePrincipalProfile;
    await clusters()
      .createOrUpdate(GROUP, 'payments-prod', { ...current, tags: {} }, options)
      .submitted();
    const { properties, tags } = cluster().definition;
    // The SDK sends only what its models know.
    expect(properties.somethingNew).toBeUndefined();
    expect(properties.servicePrincipalProfile).toEqual({
      clientId: 'an-application',
    });
    expect(tags).toEqual({});
  });

  it('stops no upgrade half way: an abort leaves the old version', async () => {
    const current = await clusters().get(GROUP, 'payments-prod');
    await clusters()
      .createOrUpdate(
        GROUP,
        'payments-prod',
        { ...current, kubernetesVersion: '1.34.1' },
        options,
      )
      .submitted();
    await clusters()
      .abortLatestOperation(GROUP, 'payments-prod', options)
      .submitted();
    world.clock.advance(world.azure.durations.upgrade);
    expect(cluster().version).toBe('1.33.4');
    await expect(
      clusters()
        .abortLatestOperation(GROUP, 'payments-prod', options)
        .submitted(),
    ).rejects.toMatchObject({ statusCode: 409 });
  });

  it('does not delete a locked cluster, nor another one than was read', async () => {
    const remove = (ifMatch?: string) =>
      clusters()
        .delete(GROUP, 'payments-prod', { ...options, ifMatch })
        .submitted();
    await expect(remove('outdated')).rejects.toMatchObject({ statusCode: 412 });
    cluster().isLocked = true;
    await expect(remove()).rejects.toMatchObject({
      statusCode: 409,
      code: 'ScopeLocked',
    });
  });
});
