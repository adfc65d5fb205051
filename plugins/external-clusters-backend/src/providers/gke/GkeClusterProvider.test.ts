import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { describeClusterProvider } from 'backstage-plugin-external-clusters-node/testUtils';
import { inspect } from 'node:util';
import {
  createGkeWorld,
  GkeWorld,
  GkeWorldOptions,
  GOOD,
  OTHER,
} from './__testUtils__/createGkeWorld';
import { startConnectProxy } from './__testUtils__/startConnectProxy';

// Many a test connects anew for each call, as a portal that was restarted would.
jest.setTimeout(60_000);

describeClusterProvider('gke', () => createGkeWorld(), {
  locations: ['europe-west3-a', 'us-central1-b'],
  partialAnswers: true,
  editable: true,
  cloudRights: true,
  clustersPerAccount: 'Many',
  states: [
    'Provisioning',
    'Running',
    'Reconciling',
    'Deleting',
    'Warning',
    'Error',
    'FromTheFuture',
  ],
  clusterCredential: 'Works',
  calls: {
    verifyAccount: 1,
    discoverClusters: () => 1,
    observeClusters: () => 1,
    observeCluster: 1,
    observeNodePools: () => 1,
  },
});

describe('GKE, beyond the contract', () => {
  let world: GkeWorld;
  let provider: ClusterProvider;
  const opened: ClusterProvider[] = [];
  const options = { signal: new AbortController().signal };

  const connect = (settings = world.accounts.good.settings) => {
    const { factory } = world;
    const made = factory.createProvider({
      id: 'good',
      name: 'good',
      ...factory.readAccount(settings),
    });
    opened.push(made);
    return made;
  };
  const open = async (settings: GkeWorldOptions) => {
    world = await createGkeWorld(settings);
    provider = connect();
  };
  const addCluster = (location: string) =>
    world.addCluster({
      account: world.accounts.good,
      name: 'web',
      location,
      nodePools: ['pool1'],
      tags: {},
    });

  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(opened.splice(0).map(made => made.close()));
    await world.close();
  });

  it('lists without asking for a token: calls are signed with the key', async () => {
    await open({});
    await provider.discoverClusters(options);
    expect(world.calls.list().map(({ operation }) => operation)).toEqual([
      'google.container.ListClusters',
    ]);
  });

  it('does not take a cluster for gone when its location does not answer', async () => {
    await open({});
    const ref = await addCluster('us-central1-b');
    world.google.setMissingZones(GOOD, ['us-central1-b']);
    const sweep = await provider.observeClusters([ref], options);
    expect(sweep).toEqual({
      clusters: [],
      missing: [{ location: 'us-central1-b', reason: expect.any(String) }],
    });
    await expect(provider.observeCluster(ref, options)).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  it('does not take a cluster for gone that the list still holds', async () => {
    await open({});
    const ref = await addCluster('europe-west3');
    world.addFault({ on: 'Get', fault: { kind: 'OtherNotFound' } });
    await expect(provider.observeCluster(ref, options)).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  it('reads another project than that of the service account where it may', async () => {
    await open({});
    const foreign = connect({
      ...world.accounts.good.settings,
      projectId: OTHER,
    });
    await expect(foreign.verifyAccount(options)).rejects.toMatchObject({
      kind: 'PermissionDenied',
    });
    expect(world.calls.list()).toMatchObject([{ scope: OTHER }]);
  });

  describe('credentials of clusters', () => {
    it('are made anew after 80 % of the life of their token', async () => {
      let now = Date.now();
      await open({ now: () => now });
      const ref = await addCluster('europe-west3');
      const tokens = () => world.calls.count('google.oauth.token');
      const first = await provider.clusterCredential(ref, options);
      now += 47 * 60_000;
      expect(await provider.clusterCredential(ref, options)).toEqual(first);
      expect(tokens()).toBe(1);
      now += 2 * 60_000;
      const second = await provider.clusterCredential(ref, options);
      expect(second.auth).not.toEqual(first.auth);
      expect(tokens()).toBe(2);
    });

    it('share one token for all clusters of the account', async () => {
      await open({});
      const refs = await Promise.all(
        ['europe-west3', 'us-central1'].map(addCluster),
      );
      await Promise.all(
        refs.map(ref => provider.clusterCredential(ref, options)),
      );
      expect(world.calls.count('google.oauth.token')).toBe(1);
    });

    it.each([
      [503, 'Unavailable'],
      [429, 'Throttled'],
      [400, 'InvalidCredential'],
    ])(
      'fail once and not again when the token endpoint answers %s',
      async (status, kind) => {
        await open({});
        const ref = await addCluster('europe-west3');
        world.faults.add({
          operation: 'google.oauth.token',
          effect: { kind: 'status', status },
        });
        await expect(
          provider.clusterCredential(ref, options),
        ).rejects.toMatchObject({ kind });
        expect(world.calls.count('google.oauth.token')).toBe(1);
      },
    );

    it('show nothing of what was sent when the token endpoint cuts the line', async () => {
      await open({});
      const ref = await addCluster('europe-west3');
      world.faults.add({
        operation: 'google.oauth.token',
        effect: { kind: 'drop', when: 'before' },
      });
      const error = await provider
        .clusterCredential(ref, options)
        .catch(reason => reason);
      expect(error).toMatchObject({ kind: 'Unavailable' });
      // A signed assertion begins like every JWT.
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(
        'eyJ',
      );
    });

    it('are not there while the cluster is being made', async () => {
      await open({});
      const ref = await addCluster('europe-west3');
      await world.setState(ref, 'Provisioning');
      await expect(
        provider.clusterCredential(ref, options),
      ).rejects.toMatchObject({ kind: 'Unavailable', code: 'NO_ENDPOINT' });
    });
  });

  it('goes through the configured proxy, with calls and tokens alike', async () => {
    const proxy = await startConnectProxy();
    await open({ egressProxy: proxy.url });
    const ref = await addCluster('europe-west3');
    await provider.clusterCredential(ref, options);
    expect([...proxy.targets].sort()).toEqual(
      [
        `localhost:${world.google.grpcPort}`,
        `localhost:${world.google.restPort}`,
      ].sort(),
    );
    await proxy.close();
  });

  it('looks neither at proxies nor at credentials of the environment', async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      https_proxy: 'http://127.0.0.1:9',
      grpc_proxy: 'http://127.0.0.1:9',
      GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/key.json',
      GOOGLE_CLOUD_UNIVERSE_DOMAIN: 'evil.test',
    });
    await open({});
    const ref = await addCluster('europe-west3');
    const credential = await provider.clusterCredential(ref, options);
    expect(credential.server).toMatch(/^https:/);
  });
});
