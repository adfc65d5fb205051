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
const LONG = 10 * 60_000;

describe('changing clusters', () => {
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

  const cluster = async (name: string) =>
    (await client.getCluster({ name }))[0];

  it('creates a cluster that is PROVISIONING until its operation is DONE', async () => {
    const [operation] = await client.createCluster({
      parent: LOCATION,
      cluster: { name: 'fresh', initialNodeCount: 1 },
    });
    expect(operation).toMatchObject({
      operationType: 'CREATE_CLUSTER',
      status: 'RUNNING',
    });
    const name = `${LOCATION}/clusters/fresh`;
    expect((await cluster(name)).status).toBe('PROVISIONING');
    world.clock.advance(LONG);
    const [done] = await client.getOperation({
      name: `${LOCATION}/operations/${operation.name}`,
    });
    expect(done.status).toBe('DONE');
    expect(await cluster(name)).toMatchObject({
      status: 'RUNNING',
      nodePools: [{ name: 'default-pool', status: 'RUNNING' }],
    });
  });

  it.each([
    ['a name that is taken', { name: 'web', initialNodeCount: 1 }, 6],
    ['a name that Google does not allow', { name: '9lives' }, 3],
    ['no node', { name: 'empty' }, 3],
    [
      'a version that is not offered',
      { name: 'old', initialNodeCount: 1, initialClusterVersion: '1.2' },
      3,
    ],
  ])('refuses to create a cluster with %s', async (_, wanted, code) => {
    await expect(
      client.createCluster({ parent: LOCATION, cluster: wanted }),
    ).rejects.toMatchObject({ code });
  });

  it('deletes a cluster: STOPPING, then gone with its API server', async () => {
    const { endpoint } = await cluster(WEB);
    await client.deleteCluster({ name: WEB });
    expect((await cluster(WEB)).status).toBe('STOPPING');
    world.clock.advance(LONG);
    await expect(cluster(WEB)).rejects.toMatchObject({ code: 5 });
    await expect(fetch(`https://${endpoint}/version`)).rejects.toThrow();
  });

  it('upgrades control plane and pool, one change at a time', async () => {
    await client.updateCluster({
      name: WEB,
      update: { desiredMasterVersion: '1.34' },
    });
    await expect(
      client.setNodePoolSize({ name: POOL, nodeCount: 5 }),
    ).rejects.toMatchObject({
      code: 9,
      message: expect.stringContaining('is running incompatible operation'),
      reason: 'CLUSTER_ALREADY_HAS_OPERATION',
    });
    world.clock.advance(LONG);
    await client.updateNodePool({ name: POOL, nodeVersion: '-' });
    expect((await cluster(WEB)).nodePools?.[0]?.status).toBe('RECONCILING');
    world.clock.advance(LONG);
    expect(await cluster(WEB)).toMatchObject({
      status: 'RUNNING',
      currentMasterVersion: '1.34.1-gke.3971000',
      currentNodeVersion: '1.34.1-gke.3971000',
    });
  });

  it('refuses a pool above its control plane and two changes in one', async () => {
    await expect(
      client.updateNodePool({ name: POOL, nodeVersion: '1.34' }),
    ).rejects.toMatchObject({ code: 3 });
    await expect(
      client.updateCluster({
        name: WEB,
        update: {
          desiredMasterVersion: '1.34',
          desiredLocations: ['europe-west3-a'],
        },
      }),
    ).rejects.toMatchObject({ code: 3 });
  });

  it('resizes, autoscales, adds and removes node pools', async () => {
    await client.setNodePoolSize({ name: POOL, nodeCount: 2 });
    world.clock.advance(LONG);
    await client.setNodePoolAutoscaling({
      name: POOL,
      autoscaling: { enabled: true, minNodeCount: 0, maxNodeCount: 4 },
    });
    world.clock.advance(LONG);
    await client.createNodePool({
      parent: WEB,
      nodePool: { name: 'extra', initialNodeCount: 1, config: { spot: true } },
    });
    world.clock.advance(LONG);
    expect(await cluster(WEB)).toMatchObject({
      currentNodeCount: 9,
      nodePools: [
        { initialNodeCount: 2, autoscaling: { maxNodeCount: 4 } },
        { name: 'extra', config: { spot: true } },
      ],
    });
    await client.deleteNodePool({ name: `${WEB}/nodePools/extra` });
    world.clock.advance(LONG);
    expect((await cluster(WEB)).nodePools).toHaveLength(1);
  });

  it('sets labels for who has read the present ones', async () => {
    const { labelFingerprint } = await cluster(WEB);
    const resourceLabels = { team: 'core' };
    await expect(
      client.setLabels({ name: WEB, resourceLabels, labelFingerprint: 'old' }),
    ).rejects.toMatchObject({ code: 9 });
    await client.setLabels({ name: WEB, resourceLabels, labelFingerprint });
    world.clock.advance(LONG);
    expect((await cluster(WEB)).resourceLabels).toEqual(resourceLabels);
  });
});
