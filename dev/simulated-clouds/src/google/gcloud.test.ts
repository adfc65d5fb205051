import { readFileSync } from 'node:fs';
import { describeVendorClient } from '../core/describeVendorClient';
import {
  GoogleTestWorld,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';
import { startGcloud } from './__testUtils__/startGcloud';

// Each start of gcloud costs a second or two of Python.
jest.setTimeout(60_000);

describeVendorClient('gcloud', client => {
  let world: GoogleTestWorld;
  let gcloud: ReturnType<typeof startGcloud>;

  beforeAll(async () => {
    world = await startGoogleTestWorld();
    gcloud = startGcloud(client, world);
  });
  afterAll(() => world.close());

  const clusters = (...args: string[]) =>
    gcloud.run('container', 'clusters', ...args);

  it('lists clusters', async () => {
    const { stdout, stderr, exitCode } = await clusters('list');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^web +europe-west3 +1\.33\.5-gke\.2019000 .*RUNNING/m,
    );
    expect(stdout).toMatch(/^batch +us-central1-a .*PROVISIONING/m);
  });

  it('describes a cluster', async () => {
    const { stdout } = await clusters(
      ...['describe', 'web', '--location=europe-west3', '--format=json'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'web',
      status: 'RUNNING',
      currentNodeCount: 3,
      nodePools: [{ name: 'default-pool' }],
    });
  });

  it('says that a cluster is not there', async () => {
    const { exitCode, stderr } = await clusters(
      ...['describe', 'nope', '--location=europe-west3'],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Not found: projects/');
  });

  it("writes a kubeconfig that names the cluster's API server", async () => {
    const { exitCode, stderr } = await clusters(
      ...['get-credentials', 'web', '--location=europe-west3'],
    );
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining('kubeconfig entry generated for web'),
    });
    const kubeconfig = readFileSync(gcloud.kubeconfigFile, 'utf8');
    const [web] = world.google.listClusters(PROJECT);
    expect(kubeconfig).toContain(`server: https://${web?.endpoint}`);
  });

  it('creates a cluster and sees its operation', async () => {
    const { exitCode, stderr } = await clusters(
      ...['create', 'made', '--location=us-central1-a', '--num-nodes=1'],
      '--async',
    );
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const { stdout } = await gcloud.run(
      ...['container', 'operations', 'list'],
      '--format=value(operationType,status)',
    );
    expect(stdout.trim()).toBe('CREATE_CLUSTER\tRUNNING');
  });
});
