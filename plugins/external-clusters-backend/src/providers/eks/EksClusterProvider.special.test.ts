import {
  ClusterProvider,
  ProviderAccount,
} from 'backstage-plugin-external-clusters-node';
import {
  ACCOUNT_ID,
  createEksWorld,
  EKS_REGIONS,
  EksWorld,
  EXTERNAL_ID,
  ROLE_ACCOUNT_ID,
} from './__testUtils__/createEksWorld';

const [HERE = '', THERE = ''] = EKS_REGIONS;

describe('EksClusterProvider', () => {
  const { signal } = new AbortController();
  const opened: ClusterProvider[] = [];
  let world: EksWorld;

  beforeEach(async () => {
    world = await createEksWorld();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(provider => provider.close()));
    await world.close();
  });

  const openAccount = (account: ProviderAccount) => {
    const provider = world.factory.createProvider(account);
    opened.push(provider);
    return provider;
  };
  const open = (
    which: keyof EksWorld['accounts'],
    settings: Record<string, string | string[]>,
  ) => {
    const account = world.accounts[which];
    return openAccount({
      id: account.id,
      name: account.name,
      ...world.factory.readAccount({ ...account.settings, ...settings }),
    });
  };
  const addCluster = (name: string, location = HERE, nodePools = ['pool1']) =>
    world.addCluster({
      account: world.accounts.good,
      name,
      location,
      nodePools,
      tags: {},
    });
  const withRole = (externalId: string) =>
    open('noRights', {
      roleArn: `arn:aws:iam::${ROLE_ACCOUNT_ID}:role/viewer`,
      externalId,
    });

  it('says which AWS account it is', async () => {
    const identity = await open('good', {}).verifyAccount({ signal });
    expect(identity).toMatchObject({
      key: ACCOUNT_ID,
      facts: expect.arrayContaining([
        { label: 'AWS account', value: ACCOUNT_ID },
      ]),
    });
  });

  it('refuses a ref in a region that the account does not name', async () => {
    const ref = await addCluster('far', THERE);
    const provider = open('good', { regions: [HERE] });
    await expect(
      provider.observeCluster(ref, { signal }),
    ).rejects.toMatchObject({ kind: 'InvalidRequest', code: 'FOREIGN_REF' });
  });

  it('reads more than 100 node groups', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `group-${index}`);
    const ref = await addCluster('wide', HERE, names);
    const result = await open('good', {}).observeNodePools(ref, { signal });
    expect(
      result.kind === 'Observed' &&
        result.nodePools.map(({ name }) => name).sort(),
    ).toEqual(names.sort());
  });

  it('keeps what it read of a region that fails on the way, and asks it no more', async () => {
    for (let index = 0; index < 20; index++) await addCluster(`c-${index}`);
    const there = await addCluster('there', THERE);
    world.faults.add({
      operation: 'aws.eks.DescribeCluster',
      call: 9,
      effect: { kind: 'status', status: 403 },
    });
    const { clusters, missing } = await open('good', {
      regions: [HERE],
    }).discoverClusters({ signal });
    expect(missing).toEqual([
      {
        location: HERE,
        reason:
          'Account good could not read the cluster: the right eks:DescribeCluster is missing',
      },
    ]);
    expect(clusters.map(({ ref }) => ref)).not.toContain(there);
    // Those that were under way are ended, those that wait in line are not begun. Four at a time: five were answered.
    expect(world.calls.count('aws.eks.DescribeCluster')).toBeLessThan(18);
  });

  it('reads no more of an answer than any good one has', async () => {
    const padding = ' '.repeat(32 * 1024 * 1024);
    world.faults.add({
      operation: 'aws.eks.ListClusters',
      effect: { kind: 'malformed', body: `{"clusters":[]${padding}}` },
    });
    const provider = open('good', { regions: [HERE] });
    await expect(provider.verifyAccount({ signal })).rejects.toMatchObject({
      kind: 'Unavailable',
    });
  });

  it('asks four things at the same time', async () => {
    for (let index = 0; index < 12; index++) await addCluster(`c-${index}`);
    let running = 0;
    let most = 0;
    const pace = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
    };
    await open('good', {}).discoverClusters({ signal, pace });
    expect(most).toBeLessThanOrEqual(4);
  });

  describe('with a role', () => {
    it('sees the clusters of the account of the role', async () => {
      const { arn } = world.aws.addCluster(ROLE_ACCOUNT_ID, {
        name: 'theirs',
        region: HERE,
        version: '1.33',
        nodegroups: [],
      });
      await addCluster('ours');
      const provider = withRole(EXTERNAL_ID);
      const identity = await provider.verifyAccount({ signal });
      const { clusters } = await provider.discoverClusters({ signal });
      expect(identity.key).toBe(ROLE_ACCOUNT_ID);
      expect(clusters.map(({ ref }) => ref)).toEqual([arn]);
      expect(world.calls.count('aws.sts.AssumeRole')).toBe(1);
    });

    it('says that the role refused us when the external ID is not its own', async () => {
      const provider = withRole('another-portals-id');
      await expect(provider.verifyAccount({ signal })).rejects.toMatchObject({
        kind: 'PermissionDenied',
        message: expect.stringContaining('sts:AssumeRole'),
      });
    });
  });

  describe('the token for a cluster', () => {
    it('ends within 14 minutes and is bound to the name, verbatim', async () => {
      const ref = await addCluster('Mixed_Case');
      const before = Date.now();
      const { auth, expiresAt } = await open('good', {}).clusterCredential(
        ref,
        { signal },
      );
      const token = auth.kind === 'token' ? auth.token : '';
      const url = new URL(
        Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString(),
      );
      expect(token).not.toContain('=');
      expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe(
        'host;x-k8s-aws-id',
      );
      expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
      expect(url.searchParams.has('x-k8s-aws-id')).toBe(false);
      expect((expiresAt ?? 0) - before).toBeLessThan(14 * 60 * 1000 + 5000);
    });

    it('costs no call once the cluster was read', async () => {
      const ref = await addCluster('c');
      const provider = open('good', {});
      await provider.discoverClusters({ signal });
      const before = world.countCalls();
      await provider.clusterCredential(ref, { signal });
      expect(world.countCalls()).toBe(before);
    });

    it('is not there while the cluster has no API server', async () => {
      const ref = await addCluster('c');
      await world.setState(ref, 'Provisioning');
      await expect(
        open('good', {}).clusterCredential(ref, { signal }),
      ).rejects.toMatchObject({ kind: 'Unavailable', code: 'NO_API_SERVER' });
    });
  });

  describe('with credentials and endpoints in the environment', () => {
    const environment = { ...process.env };

    beforeEach(() => {
      const { accessKeyId, secretAccessKey } = world.accounts.good
        .settings as Record<string, string>;
      Object.assign(process.env, {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_PROFILE: 'somebody',
        AWS_REGION: THERE,
        AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
        AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1',
        HTTPS_PROXY: 'http://127.0.0.1:1',
        HTTP_PROXY: 'http://127.0.0.1:1',
      });
    });

    afterEach(() => {
      process.env = { ...environment };
    });

    it('uses its own, though they are wrong', async () => {
      const provider = open('wrongSecret', {});
      await expect(provider.verifyAccount({ signal })).rejects.toMatchObject({
        kind: 'InvalidCredential',
      });
    });

    it('asks where it is told to', async () => {
      await addCluster('c');
      const { clusters } = await open('good', {}).discoverClusters({ signal });
      expect(clusters).toHaveLength(1);
    });

    it('does not exist without a credential of its own', () => {
      const account = { id: 'a', name: 'a', scope: { regions: [HERE] } };
      expect(() => openAccount(account)).toThrow();
      expect(() => world.factory.readAccount({ regions: [HERE] })).toThrow(
        expect.objectContaining({ field: 'accessKeyId' }),
      );
      expect(world.calls.count('aws.')).toBe(0);
    });
  });
});
