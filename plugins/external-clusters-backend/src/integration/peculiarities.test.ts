import { AzureClusterState } from 'simulated-clouds/src/azure';
import { testDatabases } from '../database/__testUtils__';
import {
  aksCluster,
  cloudConsole,
  eksCluster,
  gkeCluster,
  Person,
  smallClouds,
  usePortal,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;

const AKS_STATES: [string, AzureClusterState['powerState'], string, string][] =
  [
    ['Updating', 'Running', 'Reconciling', 'Updating, Running'],
    ['Scaling', 'Running', 'Reconciling', 'Scaling, Running'],
    ['Canceled', 'Running', 'Warning', 'Canceled, Running'],
    ['Failed', 'Stopped', 'Warning', 'Failed, Stopped'],
    ['Succeeded', 'Stopped', 'Stopped', 'Succeeded, Stopped'],
    ['Hibernating', 'Running', 'Unknown', 'Hibernating, Running'],
  ];

describe.each(databases.eachSupportedId())('clouds as they are on %s', id => {
  const stage = usePortal({
    databases,
    id,
    scenario: smallClouds,
    config: () => ({}),
  });

  it('words of AKS for a state, unknown ones too, become ours, and stay beside it', async () => {
    const { portal, world } = stage;
    const ann = Person.ann(portal);
    const subscriptionId = world.azure.subscriptions[0]!.id;
    for (const [provisioningState, powerState] of AKS_STATES) {
      const name = `${provisioningState}-${powerState}`.toLowerCase();
      const state = { provisioningState, powerState };
      world.azure.addCluster(subscriptionId, { ...aksCluster(name), state });
    }
    const { settings } = cloudConsole(world, 'aks');
    const ids = await ann.importAll((await ann.addAccount('aks', settings)).id);
    await portal.pass(MINUTE);

    for (const [provisioning, power, state, providerState] of AKS_STATES) {
      const name = `${provisioning}-${power}`.toLowerCase();
      const shown = await portal.show(ids[name]!, 'owner');
      expect(shown).toMatchObject({ name, state, providerState });
    }
  });

  it('clusters of EKS whose names differ in case are looked into by the name that each has', async () => {
    const { portal, world } = stage;
    const ann = Person.ann(portal);
    const { accountId } = world.scenario.aws[0]!;
    for (const [name, desired] of [
      ['My_Cluster', 2],
      ['my_cluster', 3],
    ] as const) {
      const nodegroups = [{ name: 'workers', desired, min: 1, max: 3 }];
      world.aws.addCluster(accountId, { ...eksCluster(name), nodegroups });
    }
    const { settings } = cloudConsole(world, 'eks');
    const ids = await ann.importAll((await ann.addAccount('eks', settings)).id);
    await portal.wake();

    expect(await portal.show(ids.My_Cluster!, 'owner')).toMatchObject({
      clusterAccess: { status: 'Ok' },
      nodes: { ready: 2, total: 2 },
    });
    expect(await portal.show(ids.my_cluster!, 'owner')).toMatchObject({
      clusterAccess: { status: 'Ok' },
      nodes: { ready: 3, total: 3 },
    });
  });

  it('clusters in a zone of Google that does not answer stay, with their age and the reason', async () => {
    const { portal, world } = stage;
    const ann = Person.ann(portal);
    const { projectId } = world.scenario.google[0]!;
    world.google.addCluster(projectId, {
      ...gkeCluster('elsewhere'),
      location: 'us-east1-b',
    });
    const { settings } = cloudConsole(world, 'gke');
    const ids = await ann.importAll((await ann.addAccount('gke', settings)).id);
    await portal.wake();
    const entities = await portal.entities();
    const before = await portal.show(ids['web-frontend']!, 'owner');

    world.google.setMissingZones(projectId, ['europe-west3-a']);
    // Long enough to be taken for gone, had Google said so.
    await portal.pass(25 * MINUTE);

    expect(await portal.show(ids['web-frontend']!, 'owner')).toMatchObject({
      state: 'Running',
      observedAt: before.observedAt,
      stale: true,
      cloudAccess: {
        status: 'Unreachable',
        message: expect.stringContaining('europe-west3-a'),
      },
    });
    expect(await portal.show(ids.elsewhere!, 'owner')).toMatchObject({
      state: 'Running',
      stale: false,
      cloudAccess: { status: 'Ok' },
    });
    expect(await portal.entities()).toEqual(entities);

    world.google.setMissingZones(projectId, []);
    await portal.pass(2 * MINUTE);
    expect(await portal.show(ids['web-frontend']!, 'owner')).toMatchObject({
      stale: false,
      cloudAccess: { status: 'Ok' },
    });
  });
});
