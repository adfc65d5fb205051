import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { describeClusterProvider } from 'backstage-plugin-external-clusters-node/testUtils';
import {
  createKubeconfigWorld,
  KubeconfigWorld,
} from './__testUtils__/createKubeconfigWorld';

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describeClusterProvider('kubeconfig', createKubeconfigWorld, {
  locations: [''],
  partialAnswers: false,
  clustersPerAccount: 'One',
  states: ['Running', 'Warning'],
  clusterCredential: 'Works',
  calls: {
    verifyAccount: 2,
    discoverClusters: () => 3,
    observeClusters: () => 3,
    observeCluster: 3,
    observeNodePools: () => 0,
  },
});

const READ_NAMESPACE = 'kubernetes.GET /api/v1/namespaces/{name}';

describe('kubeconfig, beyond the contract', () => {
  let world: KubeconfigWorld;
  const options = { signal: new AbortController().signal };
  beforeEach(async () => {
    world = await createKubeconfigWorld();
  });
  afterEach(() => world.close());

  function connect(): ClusterProvider {
    const { factory, accounts } = world;
    const { id, name, settings } = accounts.good;
    const account = factory.readAccount(settings);
    return factory.createProvider({ id, name, ...account });
  }

  function forbid(operation: string) {
    world.faults.add({ operation, effect: { kind: 'status', status: 403 } });
  }

  async function uidOf(key: string) {
    return (await world.kubernetes.endpoint(key)).uid;
  }

  async function urlRef() {
    const { server } = await world.kubernetes.endpoint('good');
    const { scope } = world.factory.readAccount(world.accounts.good.settings);
    return `${server}#${scope.caFingerprint}`;
  }

  it('is known by the UID of kube-system', async () => {
    const { key } = await connect().verifyAccount(options);
    expect(key).toBe(await uidOf('good'));
  });

  it('is known by address and CA where the UID may not be read', async () => {
    forbid(READ_NAMESPACE);
    const { key } = await connect().verifyAccount(options);
    expect(key).toBe(await urlRef());
    expect(key).toMatch(/^https:.*#[0-9a-f]{64}$/);
  });

  it('stays the same when the right to read its UID comes or goes', async () => {
    const early = await urlRef();
    const late = await uidOf('good');
    const refs = async () => {
      const provider = connect();
      const results = await Promise.all([
        provider.observeCluster(early, options),
        provider.observeCluster(late, options),
      ]);
      return results.map(it => it.kind === 'Observed' && it.observation.ref);
    };
    expect(await refs()).toEqual([early, late]);
    forbid(READ_NAMESPACE);
    expect(await refs()).toEqual([early, late]);
  });

  it('is not mistaken for another cluster at its address', async () => {
    const observe = connect().observeCluster(await uidOf('other'), options);
    await expect(observe).rejects.toMatchObject({
      kind: 'Unavailable',
      code: 'ANOTHER_CLUSTER',
    });
  });

  it('is a warning with the failing checks when it is not ready', async () => {
    const ref = await uidOf('good');
    await world.setState(ref, 'Warning');
    expect(await connect().observeCluster(ref, options)).toMatchObject({
      observation: {
        state: 'Warning',
        providerState: 'Not ready',
        stateReason: expect.stringContaining('etcd'),
      },
    });
  });

  it.each([403, 404])('runs when /readyz answers %i', async status => {
    world.faults.add({
      operation: 'kubernetes.GET /readyz',
      effect: { kind: 'status', status },
    });
    const ref = await uidOf('good');
    expect(await connect().observeCluster(ref, options)).toMatchObject({
      observation: { state: 'Running', providerState: 'Answers' },
    });
  });

  it('is never an error when it cannot be read', async () => {
    const ref = await uidOf('good');
    const provider = connect();
    await world.kubernetes.remove('good');
    await expect(provider.observeCluster(ref, options)).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  it('says nothing of the token in its scope, and all that is shown in words', async () => {
    const { factory, accounts } = world;
    const account = factory.readAccount(accounts.good.settings);
    expect(Object.keys(account.scope)).toEqual([
      'server',
      'context',
      'caFingerprint',
    ]);
    expect(factory.describeScope(account.scope)).toEqual([
      { label: 'API server', value: account.scope.server },
      { label: 'Context', value: 'the-context' },
    ]);
  });

  it('refuses what the reader refuses, with its code', () => {
    const kubeconfig = String(world.accounts.good.settings.kubeconfig).replace(
      '"token":',
      '"tokenFile":',
    );
    expect(() => world.factory.readAccount({ kubeconfig })).toThrow(
      expect.objectContaining({
        code: 'FILE_PATH_NOT_ALLOWED',
        field: 'users[0].user.tokenFile',
      }),
    );
  });
});
