import { describeVendorClient } from '../core/describeVendorClient';
import {
  GoogleTestWorld,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';
import { startGcloud } from './__testUtils__/startGcloud';

/** Longer than any operation, and short enough for gcloud's token to last through all of them. */
const LONG = 200_000;
const WEB = ['web', '--location=europe-west3'];
const POOL = ['--cluster=web', '--location=europe-west3'];

describeVendorClient('gcloud', client => {
  let world: GoogleTestWorld;
  let gcloud: ReturnType<typeof startGcloud>;

  beforeAll(async () => {
    world = await startGoogleTestWorld();
    gcloud = startGcloud(client, world);
  });
  afterAll(() => world.close());

  /** Has gcloud ask for something, and lets the clock go on until it is done. */
  const change = async (...args: string[]) => {
    const result = await gcloud.run('container', ...args, '--async');
    world.clock.advance(LONG);
    return result;
  };
  const succeeds = async (...args: string[]) =>
    expect(await change(...args)).toMatchObject({
      exitCode: 0,
      // gcloud tells here what was refused; what it makes of a success is its own affair.
      stderr: expect.not.stringContaining('ERROR'),
    });
  const cluster = (name: string) =>
    world.google.listClusters(PROJECT).find(each => each.name === name);
  const pool = (name: string) =>
    cluster('web')?.nodePools?.find(each => each.name === name);

  it('creates a cluster in a channel, with labels, a network and an autoscaled pool', async () => {
    await succeeds(
      ...['clusters', 'create', 'made', '--location=europe-west3-a'],
      ...['--release-channel=stable', '--labels=team=core'],
      ...['--network=production', '--subnetwork=production-eu'],
      ...['--machine-type=e2-standard-4', '--num-nodes=2', '--disk-size=50'],
      ...['--enable-autoscaling', '--min-nodes=1', '--max-nodes=4'],
    );
    expect(cluster('made')).toMatchObject({
      status: 'RUNNING',
      releaseChannel: { channel: 'STABLE' },
      resourceLabels: { team: 'core' },
      network: 'production',
      subnetwork: 'production-eu',
      nodePools: [
        {
          initialNodeCount: 2,
          autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 4 },
          config: { machineType: 'e2-standard-4', diskSizeGb: 50 },
        },
      ],
    });
  });

  it('creates an Autopilot cluster', async () => {
    await succeeds(
      ...['clusters', 'create-auto', 'auto', '--location=europe-west3'],
    );
    expect(cluster('auto')).toMatchObject({
      autopilot: { enabled: true },
      releaseChannel: { channel: 'REGULAR' },
    });
  });

  it('is told what Google does not have', async () => {
    const { exitCode, stderr } = await change(
      ...['clusters', 'create', 'other', '--location=europe-west3-a'],
      '--machine-type=z9-standard-1',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Invalid machine type name');
  });

  it('upgrades control plane and nodes', async () => {
    await succeeds(
      ...['clusters', 'upgrade', ...WEB, '--master'],
      '--cluster-version=1.34',
    );
    expect(cluster('web')?.currentMasterVersion).toBe('1.34.1-gke.3971000');
    await succeeds(
      ...['clusters', 'upgrade', ...WEB, '--node-pool=default-pool'],
    );
    expect(pool('default-pool')?.version).toBe('1.34.1-gke.3971000');
  });

  it('resizes a pool', async () => {
    await succeeds(
      ...['clusters', 'resize', ...WEB, '--node-pool=default-pool'],
      '--num-nodes=2',
    );
    expect(pool('default-pool')?.initialNodeCount).toBe(2);
  });

  it('adds, changes and deletes a pool', async () => {
    await succeeds(
      ...['node-pools', 'create', 'extra', ...POOL, '--num-nodes=1'],
      '--node-labels=a=b',
    );
    await succeeds(
      ...['node-pools', 'update', 'extra', ...POOL],
      '--node-taints=only=batch:NoSchedule',
    );
    await succeeds(
      ...['node-pools', 'update', 'extra', ...POOL],
      ...['--enable-autoscaling', '--total-min-nodes=1', '--total-max-nodes=5'],
    );
    expect(pool('extra')).toMatchObject({
      config: {
        labels: { a: 'b' },
        taints: [{ key: 'only', value: 'batch', effect: 'NO_SCHEDULE' }],
      },
      autoscaling: { totalMinNodeCount: 1, totalMaxNodeCount: 5 },
    });
    await succeeds('node-pools', 'delete', 'extra', ...POOL);
    expect(pool('extra')).toBeUndefined();
  });

  it('changes labels, the channel, and how a pool is looked after', async () => {
    await succeeds('clusters', 'update', ...WEB, '--update-labels=stage=test');
    await succeeds('clusters', 'update', ...WEB, '--release-channel=rapid');
    await succeeds(
      ...['node-pools', 'update', 'default-pool', ...POOL],
      '--enable-autorepair',
    );
    expect(cluster('web')).toMatchObject({
      resourceLabels: { stage: 'test' },
      releaseChannel: { channel: 'RAPID' },
    });
    expect(pool('default-pool')?.management?.autoRepair).toBe(true);
  });

  it('cancels an upgrade of nodes, and sees that it was', async () => {
    const { exitCode } = await gcloud.run(
      ...['container', 'clusters', 'upgrade', ...WEB, '--async'],
      ...['--node-pool=default-pool', '--cluster-version=1.33'],
    );
    expect(exitCode).toBe(0);
    const running = await gcloud.run(
      ...['container', 'operations', 'list', '--filter=status!=DONE'],
      '--format=value(name)',
    );
    const [name = ''] = running.stdout.trim().split('\n');
    const place = [name, '--location=europe-west3'];
    await gcloud.run('container', 'operations', 'cancel', ...place);
    world.clock.advance(LONG);
    const { stdout } = await gcloud.run(
      ...['container', 'operations', 'describe', ...place, '--format=json'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'DONE',
      error: { code: 1 },
    });
  });

  it('deletes a cluster', async () => {
    await succeeds('clusters', 'delete', 'made', '--location=europe-west3-a');
    expect(world.google.listClusters(PROJECT).map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['made']),
    );
  });

  it('shows versions and zones as they are now', async () => {
    world.google.offerVersion(PROJECT, '1.99.0-gke.1');
    world.google.changeOffer(PROJECT, { zones: ['moon-east1-a'] });
    const config = await gcloud.run(
      ...['container', 'get-server-config', '--location=moon-east1'],
      '--format=json',
    );
    expect(config.stdout).toContain('1.99.0-gke.1');
    const zones = await gcloud.run(
      ...['compute', 'zones', 'list', '--format=value(name)'],
    );
    expect(zones.stdout.trim()).toBe('moon-east1-a');
  });
});
