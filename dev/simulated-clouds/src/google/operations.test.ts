import { ClusterManagerClient } from '@google-cloud/container';
import { grpcClient } from './__testUtils__/googleClients';
import {
  GoogleTestWorld,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';

const LOCATION = `projects/${PROJECT}/locations/europe-west3`;
const WEB = `${LOCATION}/clusters/web`;
const POOL = `${WEB}/nodePools/default-pool`;
const SECOND = 1000;
const LONG = 200 * SECOND;

interface Wish {
  initialNodeCount?: number;
  machineType?: string;
  network?: string;
  label?: string;
}

describe('operations', () => {
  let world: GoogleTestWorld;
  let client: ClusterManagerClient;

  beforeEach(async () => {
    world = await startGoogleTestWorld();
    client = grpcClient(world, OWNER);
  });
  afterEach(async () => {
    await client.close();
    await world.close();
  });

  const cluster = async (name = WEB) => (await client.getCluster({ name }))[0];
  const operation = async (name?: string | null) =>
    (await client.getOperation({ name: `${LOCATION}/operations/${name}` }))[0];
  const failNext = (method: string) =>
    world.context.faults.add({
      operation: `google.container.${method}`,
      times: 1,
      effect: { kind: 'failLater' },
    });

  it('wait, go through the nodes and end', async () => {
    await client.setNodePoolSize({ name: POOL, nodeCount: 2 });
    world.clock.advance(LONG);
    const [{ name, targetLink }] = await client.updateNodePool({
      name: POOL,
      nodeVersion: '1.33.5-gke.2019000',
    });
    expect(targetLink).toMatch(
      /projects\/384756102938\/locations\/europe-west3\/clusters\/web\/nodePools\/default-pool$/,
    );
    expect((await operation(name)).status).toBe('PENDING');
    world.clock.advance(60 * SECOND);
    expect(await operation(name)).toMatchObject({
      status: 'RUNNING',
      progress: {
        metrics: expect.arrayContaining([
          expect.objectContaining({ name: 'NODES_TOTAL', intValue: '6' }),
          expect.objectContaining({ name: 'NODES_DONE', intValue: '3' }),
        ]),
      },
    });
    world.clock.advance(LONG);
    expect(await operation(name)).toMatchObject({
      status: 'DONE',
      error: null,
    });
  });

  it('are cancelled where they upgrade nodes, and nowhere else', async () => {
    const [size] = await client.setNodePoolSize({ name: POOL, nodeCount: 2 });
    const cancel = (name?: string | null) =>
      client.cancelOperation({ name: `${LOCATION}/operations/${name}` });
    await expect(cancel(size.name)).rejects.toMatchObject({ code: 3 });
    world.clock.advance(LONG);
    const [upgrade] = await client.updateNodePool({
      name: POOL,
      nodeVersion: '1.32',
    });
    await cancel(upgrade.name);
    expect((await operation(upgrade.name)).status).toBe('ABORTING');
    world.clock.advance(LONG);
    expect((await operation(upgrade.name)).error?.code).toBe(1);
    expect((await cluster()).nodePools?.[0]?.version).toBe(
      '1.33.5-gke.2019000',
    );
  });

  it('fail later: a cluster that is made is left in ERROR', async () => {
    failNext('CreateCluster');
    const [{ name }] = await client.createCluster({
      parent: LOCATION,
      cluster: { name: 'broken', initialNodeCount: 1 },
    });
    world.clock.advance(LONG);
    expect(await operation(name)).toMatchObject({
      status: 'DONE',
      error: { code: 8, message: expect.stringContaining('Quota') },
      clusterConditions: [{ code: 'GCE_QUOTA_EXCEEDED' }],
    });
    expect(await cluster(`${LOCATION}/clusters/broken`)).toMatchObject({
      status: 'ERROR',
      conditions: [{ message: expect.stringContaining('Quota') }],
    });
  });

  it('fail later: everything else is as it was', async () => {
    failNext('DeleteCluster');
    await client.deleteCluster({ name: WEB });
    world.clock.advance(LONG);
    expect((await cluster()).status).toBe('RUNNING');
    failNext('SetNodePoolSize');
    await client.setNodePoolSize({ name: POOL, nodeCount: 2 });
    world.clock.advance(LONG);
    expect((await cluster()).nodePools?.[0]?.initialNodeCount).toBe(1);
  });

  it('are not started on a copy that is no longer the present one', async () => {
    const { etag, nodePools } = await cluster();
    world.google.updateNodePool(
      PROJECT,
      'europe-west3',
      'web',
      'default-pool',
      {
        nodeCount: 4,
      },
    );
    await expect(
      client.updateCluster({
        name: WEB,
        update: { desiredMasterVersion: '1.34', etag },
      }),
    ).rejects.toMatchObject({ code: 10 });
    await expect(
      client.updateNodePool({
        name: POOL,
        labels: { labels: { a: 'b' } },
        etag: nodePools?.[0]?.etag,
      }),
    ).rejects.toMatchObject({ code: 10 });
  });

  it.each([
    ['a version of another channel', 'STABLE', '1.35.0-gke.2398000'],
    ['a version two steps ahead', 'RAPID', '1.35.0-gke.2398000'],
  ] as const)('do not upgrade to %s', async (_, releaseChannel, version) => {
    world.google.updateCluster(PROJECT, 'europe-west3', 'web', {
      releaseChannel,
    });
    await expect(
      client.updateCluster({
        name: WEB,
        update: { desiredMasterVersion: version },
      }),
    ).rejects.toMatchObject({ code: 3 });
  });

  it('do not leave nodes more than two minor versions behind', async () => {
    world.google.updateNodePool(
      PROJECT,
      'europe-west3',
      'web',
      'default-pool',
      {
        version: '1.31.14-gke.1033000',
      },
    );
    await expect(
      client.updateCluster({
        name: WEB,
        update: { desiredMasterVersion: '1.34' },
      }),
    ).rejects.toMatchObject({ code: 9 });
  });

  it.each<[string, Wish, number]>([
    ['more CPUs than the quota has', { initialNodeCount: 50 }, 7],
    ['a machine that is not offered', { machineType: 'z9-large' }, 3],
    ['a network that is not there', { network: 'nowhere' }, 3],
    ['a label that Google does not take', { label: 'Not OK' }, 3],
  ])('do not make a cluster with %s', async (_, wanted, code) => {
    const {
      initialNodeCount = 1,
      machineType,
      network,
      label = 'ok',
    } = wanted as Record<string, never>;
    const request = client.createCluster({
      parent: LOCATION,
      cluster: {
        name: 'wrong',
        initialNodeCount,
        network,
        resourceLabels: { label },
        nodeConfig: { machineType },
      },
    });
    await expect(request).rejects.toMatchObject({ code });
  });

  it('leave the nodes of Autopilot to Google', async () => {
    const name = `${LOCATION}/clusters/auto`;
    await client.createCluster({
      parent: LOCATION,
      cluster: { name: 'auto', autopilot: { enabled: true } },
    });
    world.clock.advance(LONG);
    await expect(
      client.createNodePool({
        parent: name,
        nodePool: { name: 'extra', initialNodeCount: 1 },
      }),
    ).rejects.toMatchObject({ code: 3 });
    await client.updateCluster({
      name,
      update: { desiredMasterVersion: '1.34' },
    });
    world.clock.advance(LONG);
    expect((await cluster(name)).currentNodeVersion).toContain('1.34');
  });

  it('are announced with where a cluster goes by itself, and until when it may stay', async () => {
    const [info] = await client.fetchClusterUpgradeInfo({ name: WEB });
    expect(info).toMatchObject({
      minorTargetVersion: '1.34.1-gke.3971000',
      patchTargetVersion: '1.33.5-gke.2019000',
      endOfStandardSupportTimestamp: '2026-09-30T00:00:00.000Z',
    });
    const [ofPool] = await client.fetchNodePoolUpgradeInfo({ name: POOL });
    expect(ofPool.minorTargetVersion).toBe('1.34.1-gke.3971000');
  });
});
