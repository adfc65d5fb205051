import { ClusterManagerClient } from '@google-cloud/container';
import { grpcClient, restClient } from './__testUtils__/googleClients';
import {
  GoogleTestWorld,
  NOBODY,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
  VIEWER,
} from './__testUtils__/googleTestWorld';

const EVERYWHERE = `projects/${PROJECT}/locations/-`;
const WEB = `projects/${PROJECT}/locations/europe-west3/clusters/web`;
const BATCH = `projects/${PROJECT}/locations/us-central1-a/clusters/batch`;

describe.each([
  ['gRPC', grpcClient],
  ['JSON', restClient],
])('reading the Kubernetes Engine API over %s', (_, connect) => {
  let world: GoogleTestWorld;
  let client: ClusterManagerClient;
  const opened: ClusterManagerClient[] = [];
  const clientOf = (email: string) => {
    const made = connect(world, email);
    opened.push(made);
    return made;
  };

  beforeEach(async () => {
    world = await startGoogleTestWorld();
    client = clientOf(OWNER);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(made => made.close()));
    await world.close();
  });

  it('lists the clusters of all locations in one answer, with their pools', async () => {
    const [{ clusters, missingZones }] = await client.listClusters({
      parent: EVERYWHERE,
    });
    expect(
      clusters?.map(({ name, location, nodePools }) => [
        name,
        location,
        nodePools?.map(pool => pool.name),
      ]),
    ).toEqual([
      ['web', 'europe-west3', ['default-pool']],
      ['batch', 'us-central1-a', ['spot']],
    ]);
    expect(missingZones).toEqual([]);
    expect(world.context.calls.list()).toEqual([
      expect.objectContaining({
        operation: 'google.container.ListClusters',
        scope: PROJECT,
      }),
    ]);
  });

  it('lists one location, and takes the project by its number', async () => {
    const [{ clusters }] = await client.listClusters({
      parent: 'projects/384756102938/locations/us-central1-a',
    });
    expect(clusters?.map(({ name }) => name)).toEqual(['batch']);
  });

  it('answers a cluster with what the real API says of one', async () => {
    const [cluster] = await client.getCluster({ name: WEB });
    expect(cluster).toMatchObject({
      name: 'web',
      selfLink: `https://container.googleapis.com/v1/${WEB}`,
      location: 'europe-west3',
      locations: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'],
      status: 'RUNNING',
      currentMasterVersion: '1.33.5-gke.2019000',
      currentNodeCount: 3,
      createTime: '2026-01-01T00:00:00+00:00',
      endpoint: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      releaseChannel: { channel: 'REGULAR' },
      resourceLabels: { team: 'web' },
      nodePools: [
        {
          name: 'default-pool',
          status: 'RUNNING',
          config: { machineType: 'n2-standard-4', diskSizeGb: 100 },
          autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 3 },
          maxPodsConstraint: { maxPodsPerNode: '110' },
        },
      ],
    });
    const ca = Buffer.from(
      cluster.masterAuth?.clusterCaCertificate ?? '',
      'base64',
    );
    expect(ca.toString()).toContain('BEGIN CERTIFICATE');
  });

  it('shows a cluster without address and authority while it is being made', async () => {
    const [before] = await client.getCluster({ name: BATCH });
    expect(before).toMatchObject({ status: 'PROVISIONING', endpoint: '' });
    expect(before.masterAuth).toBeNull();
    world.clock.advance(60_000);
    const [after] = await client.getCluster({ name: BATCH });
    expect(after.status).toBe('RUNNING');
    expect(after.endpoint).not.toBe('');
  });

  it('leaves out the clusters of a zone that does not answer, and names it', async () => {
    world.google.setMissingZones(PROJECT, ['us-central1-a']);
    const [answer] = await client.listClusters({ parent: EVERYWHERE });
    expect(answer.clusters?.map(({ name }) => name)).toEqual(['web']);
    expect(answer.missingZones).toEqual(['us-central1-a']);
  });

  it('answers node pools, versions and operations', async () => {
    const [{ nodePools }] = await client.listNodePools({ parent: WEB });
    expect(nodePools).toHaveLength(1);
    const [pool] = await client.getNodePool({
      name: `${WEB}/nodePools/default-pool`,
    });
    expect(pool.version).toBe('1.33.5-gke.2019000');
    const [config] = await client.getServerConfig({
      name: `projects/${PROJECT}/locations/europe-west3`,
    });
    expect(config.channels).toHaveLength(4);
    expect(config.validMasterVersions).toContain(config.defaultClusterVersion);
    const [{ operations }] = await client.listOperations({
      parent: EVERYWHERE,
    });
    expect(operations).toEqual([]);
  });

  it('says in its own words that a cluster is not there', async () => {
    await expect(client.getCluster({ name: `${WEB}-2` })).rejects.toMatchObject(
      {
        code: 5,
        message: expect.stringContaining(
          `Not found: projects/${PROJECT}/locations/europe-west3/clusters/web-2.`,
        ),
      },
    );
  });

  it.each([
    ['an account without rights', NOBODY, EVERYWHERE],
    [
      'the project of somebody else',
      OWNER,
      'projects/acme-other-2/locations/-',
    ],
    ['a project that is not there', OWNER, 'projects/no-such-one/locations/-'],
  ])('refuses %s', async (_case, email, parent) => {
    await expect(
      clientOf(email).listClusters({ parent }),
    ).rejects.toMatchObject({ code: 7 });
  });

  it('lets a viewer look and not touch', async () => {
    const viewer = clientOf(VIEWER);
    await expect(viewer.getCluster({ name: WEB })).resolves.toBeDefined();
    await expect(viewer.deleteCluster({ name: WEB })).rejects.toMatchObject({
      code: 7,
      message: expect.stringContaining('container.clusters.delete'),
    });
  });

  it('refuses the key of a deleted account', async () => {
    const viewer = clientOf(VIEWER);
    world.google.removeServiceAccount(PROJECT, VIEWER);
    await expect(
      viewer.listClusters({ parent: EVERYWHERE }),
    ).rejects.toMatchObject({ code: 16 });
  });
});
