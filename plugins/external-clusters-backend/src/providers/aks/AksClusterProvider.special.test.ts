import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { AksWorld, createAksWorld } from './__testUtils__/createAksWorld';

const ENTRA_CLUSTER = {
  name: 'Entra-Only',
  resourceGroup: 'Contract-RG',
  location: 'westeurope',
  kubernetesVersion: '1.33.4',
  pools: [{ name: 'system', count: 1, vmSize: 'Standard_D4ds_v5' }],
  entraIntegrated: true,
  disableLocalAccounts: true,
};

describe('AksClusterProvider', () => {
  const { signal } = new AbortController();
  let world: AksWorld;
  let provider: ClusterProvider;

  const open = (which: keyof AksWorld['accounts']) => {
    const { id, name, settings } = world.accounts[which];
    const account = world.factory.readAccount(settings);
    return world.factory.createProvider({ id, name, ...account });
  };

  beforeEach(async () => {
    world = await createAksWorld();
    provider = open('good');
  });

  afterEach(async () => {
    await provider.close();
    await world.close();
  });

  const subscriptionId = () =>
    String(world.accounts.good.settings.subscriptionId);
  const refOf = (name: string) =>
    `/subscriptions/${subscriptionId()}/resourceGroups/Contract-RG/providers/Microsoft.ContainerService/managedClusters/${name}`;
  const addCluster = (name: string) =>
    world.addCluster({
      account: world.accounts.good,
      name,
      location: 'westeurope',
      nodePools: ['system'],
      tags: {},
    });

  it('takes an id in any spelling and answers the canonical one', async () => {
    await addCluster('Mixed');
    const result = await provider.observeCluster(refOf('MIXED'), { signal });
    expect(result).toMatchObject({
      observation: { ref: refOf('mixed').toLowerCase() },
    });
  });

  it('shows a name as it was made, though Azure answers it as it was asked', async () => {
    const ref = await addCluster('Mixed');
    await provider.discoverClusters({ signal });
    expect(await provider.observeCluster(ref, { signal })).toMatchObject({
      observation: { name: 'Mixed', group: 'Contract-RG' },
    });
  });

  it('counts a cluster as gone whose resource group is gone', async () => {
    await addCluster('stays');
    const elsewhere = refOf('x').replace('Contract-RG', 'no-such-group');
    expect(await provider.observeCluster(elsewhere, { signal })).toEqual({
      kind: 'NotFound',
    });
  });

  it('knows nothing when the subscription is not found', async () => {
    const ref = await addCluster('c');
    world.addFault({ on: 'Get', fault: { kind: 'OtherNotFound' } });
    await expect(
      provider.observeCluster(ref, { signal }),
    ).rejects.toMatchObject({ kind: 'Unavailable', code: 'SCOPE_NOT_FOUND' });
  });

  it('signs in once for many calls', async () => {
    await addCluster('c');
    await Promise.all([1, 2, 3].map(() => provider.verifyAccount({ signal })));
    await provider.discoverClusters({ signal });
    expect(world.calls.count('azure.entra.token')).toBe(1);
  });

  it.each([
    ['Entra is down', 'azure.entra.token', 500, 'Unavailable'],
    ['Entra throttles', 'azure.entra.token', 429, 'Throttled'],
    ['discovery is down', 'azure.entra.discovery', 500, 'Unavailable'],
  ])('is %s: %s %s is %s', async (_what, operation, status, kind) => {
    world.faults.add({
      operation,
      effect: { kind: 'status', status, retryAfterSeconds: 9 },
    });
    await expect(provider.verifyAccount({ signal })).rejects.toMatchObject({
      kind,
    });
  });

  it('lets Entra say how long to wait', async () => {
    world.faults.add({
      operation: 'azure.entra.token',
      effect: { kind: 'status', status: 429, retryAfterSeconds: 9 },
    });
    await expect(provider.verifyAccount({ signal })).rejects.toMatchObject({
      retryAfterMilliseconds: 9000,
    });
  });

  it('leaves a silent Entra with the caller', async () => {
    world.faults.add({
      operation: 'azure.entra.',
      effect: { kind: 'silence' },
    });
    const leaving = new AbortController();
    const silent = provider.verifyAccount({ signal: leaving.signal });
    silent.catch(() => {});
    while (world.calls.count('azure.entra.') === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    leaving.abort();
    await expect(silent).rejects.toMatchObject({ kind: 'Unavailable' });
  });

  it('asks for every page at the pace of its caller', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await addCluster(name);
    const pace = jest.fn(async () => {});
    await provider.discoverClusters({ signal, pace });
    expect(pace).toHaveBeenCalledTimes(3);
  });

  it('reads no more of an answer than any good one has', async () => {
    const padding = ' '.repeat(32 * 1024 * 1024);
    world.faults.add({
      operation: 'azure.managedClusters.list',
      effect: { kind: 'malformed', body: `{"value":[]${padding}}` },
    });
    await expect(provider.discoverClusters({ signal })).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  it('follows no redirect', async () => {
    world.faults.add({
      operation: 'azure.managedClusters.',
      effect: { kind: 'status', status: 307 },
    });
    await expect(provider.discoverClusters({ signal })).rejects.toMatchObject({
      kind: 'Unexpected',
    });
    expect(world.countCalls()).toBe(1);
  });

  it('sends no token to another host that a page points to', async () => {
    await addCluster('c');
    const elsewhere = 'https://127.0.0.1:1/steal';
    world.faults.add({
      operation: 'azure.managedClusters.list',
      effect: {
        kind: 'malformed',
        body: JSON.stringify({ value: [], nextLink: elsewhere }),
      },
    });
    await expect(provider.discoverClusters({ signal })).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  describe('the credential of a cluster', () => {
    it('is a client certificate with its end where there are local accounts', async () => {
      const ref = await addCluster('local');
      const credential = await provider.clusterCredential(ref, { signal });
      expect(credential.auth.kind).toBe('clientCertificate');
      expect(credential.expiresAt).toBeGreaterThan(Date.now());
      expect(credential.addressFrom).toBe('CloudProvider');
    });

    it('is a token of Entra where there are none', async () => {
      world.azure.addCluster(subscriptionId(), ENTRA_CLUSTER);
      const credential = await provider.clusterCredential(
        refOf(ENTRA_CLUSTER.name),
        { signal },
      );
      expect(credential.auth.kind).toBe('token');
      expect(credential.expiresAt).toBeGreaterThan(Date.now());
    });

    it('is never that of an administrator', async () => {
      const ref = await addCluster('local');
      await provider.clusterCredential(ref, { signal });
      expect(
        world.calls.count('azure.managedClusters.listClusterAdminCredential'),
      ).toBe(0);
    });

    it('names the right that is missing', async () => {
      const ref = await addCluster('local');
      world.faults.add({
        operation: 'azure.managedClusters.listClusterUserCredential',
        effect: { kind: 'status', status: 403 },
      });
      await expect(
        provider.clusterCredential(ref, { signal }),
      ).rejects.toMatchObject({
        kind: 'PermissionDenied',
        message: expect.stringContaining('listClusterUserCredential/action'),
      });
    });
  });
});
