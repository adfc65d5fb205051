import {
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeNodegroupCommand,
  EKSClient,
  ListClustersCommand,
  ListNodegroupsCommand,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { ManualClock } from '../core';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const MINUTE = 60_000;

describe('AwsSimulator: EKS through the official client', () => {
  let world: TestAws;
  let clients: EKSClient[];

  beforeEach(async () => {
    clients = [];
    world = await startTestAws();
  });

  afterEach(async () => {
    clients.forEach(client => client.destroy());
    await world.close();
  });

  function eks(credentials = KEYS.full, region = REGION) {
    const client = new EKSClient({
      endpoint: world.aws.url,
      region,
      credentials,
      maxAttempts: 1,
    });
    clients.push(client);
    return client;
  }

  const list = (client = eks()) => client.send(new ListClustersCommand({}));
  const describeCluster = (name: string, client = eks()) =>
    client.send(new DescribeClusterCommand({ name }));
  const statusOf = async (name: string) =>
    (await describeCluster(name)).cluster?.status;

  describe('clusters', () => {
    it('lists those of the region only', async () => {
      const here = await list();
      expect(here.clusters).toEqual(['My_Cluster', 'bare']);
      expect(here.nextToken).toBeUndefined();
      const far = await list(eks(KEYS.full, 'us-east-1'));
      expect(far.clusters).toEqual(['far']);
    });

    it('lists at most 100 a page', async () => {
      for (let index = 0; index < 250; index++) {
        world.aws.addCluster(ACCOUNT, {
          name: `fleet-${index}`,
          region: REGION,
          version: '1.33',
          nodegroups: [],
        });
      }
      const sizes: number[] = [];
      const names = new Set<string>();
      for await (const { clusters = [] } of paginateListClusters(
        { client: eks() },
        {},
      )) {
        sizes.push(clusters.length);
        clusters.forEach(name => names.add(name));
      }
      expect(sizes).toEqual([100, 100, 52]);
      expect(names.size).toBe(252);
      expect(world.calls.count('aws.eks.ListClusters', ACCOUNT)).toBe(3);
    });

    it('describes one whole', async () => {
      const { cluster } = await describeCluster('My_Cluster');
      expect(cluster).toMatchObject({
        arn: `arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/My_Cluster`,
        createdAt: new Date(world.clock.now()),
        status: 'ACTIVE',
        version: '1.33',
        platformVersion: 'eks.20',
        tags: { team: 'shop' },
        health: { issues: [] },
        endpoint: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
        deletionProtection: false,
        upgradePolicy: { supportType: 'EXTENDED' },
      });
      const { caPem } = await world.kubernetes.endpoint(cluster?.arn ?? '');
      expect(cluster?.certificateAuthority?.data).toBe(
        Buffer.from(caPem).toString('base64'),
      );
    });

    it('says that it does not know one', async () => {
      await expect(describeCluster('other')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        message: 'No cluster found for name: other.',
        clusterName: 'other',
        $metadata: { httpStatusCode: 404 },
      });
    });

    it('goes through its phases by the clock', async () => {
      world.aws.addCluster(ACCOUNT, {
        name: 'young',
        region: REGION,
        version: '1.33',
        nodegroups: [],
        phases: [
          { value: 'CREATING', milliseconds: MINUTE },
          { value: 'ACTIVE', milliseconds: MINUTE },
          { value: 'DELETING', milliseconds: MINUTE },
          { value: 'GONE' },
        ],
      });
      const { cluster } = await describeCluster('young');
      expect(cluster?.status).toBe('CREATING');
      expect(cluster?.endpoint).toBeUndefined();
      world.clock.advance(MINUTE);
      expect(await statusOf('young')).toBe('ACTIVE');
      world.clock.advance(MINUTE);
      expect(await statusOf('young')).toBe('DELETING');
      world.clock.advance(MINUTE);
      await expect(statusOf('young')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
      expect((await list()).clusters).not.toContain('young');
    });

    it('shows what somebody changed in the console', async () => {
      world.aws.updateCluster(ACCOUNT, REGION, 'bare', {
        healthIssues: [
          { code: 'AccessDenied', message: 'No role', resourceIds: ['role'] },
        ],
      });
      const { cluster } = await describeCluster('bare');
      expect(cluster?.health?.issues).toEqual([
        { code: 'AccessDenied', message: 'No role', resourceIds: ['role'] },
      ]);
      await world.aws.removeCluster(ACCOUNT, REGION, 'bare');
      expect((await list()).clusters).toEqual(['My_Cluster']);
    });
  });

  describe('node groups', () => {
    it('lists and describes them', async () => {
      const clusterName = 'My_Cluster';
      const { nodegroups } = await eks().send(
        new ListNodegroupsCommand({ clusterName }),
      );
      expect(nodegroups).toEqual(['spot', 'workers']);
      const { nodegroup } = await eks().send(
        new DescribeNodegroupCommand({ clusterName, nodegroupName: 'spot' }),
      );
      expect(nodegroup).toMatchObject({
        status: 'ACTIVE',
        version: '1.33',
        releaseVersion: '1.33.5-20251112',
        capacityType: 'SPOT',
        instanceTypes: ['m5.xlarge'],
        scalingConfig: { minSize: 0, maxSize: 3, desiredSize: 1 },
      });
    });

    it('says that it does not know one', async () => {
      const wanted = { clusterName: 'My_Cluster', nodegroupName: 'other' };
      await expect(
        eks().send(new DescribeNodegroupCommand(wanted)),
      ).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        nodegroupName: 'other',
      });
    });
  });

  it('tells how far versions are supported by its clock', async () => {
    const { clusterVersions = [] } = await eks().send(
      new DescribeClusterVersionsCommand({}),
    );
    const statuses = clusterVersions.map(({ clusterVersion, versionStatus }) =>
      [clusterVersion, versionStatus].join(' '),
    );
    expect(statuses).toContain('1.34 STANDARD_SUPPORT');
    expect(statuses).toContain('1.31 EXTENDED_SUPPORT');
    world.clock.advance(365 * 24 * 60 * MINUTE);
    const later = await eks().send(
      new DescribeClusterVersionsCommand({ clusterVersions: ['1.31'] }),
    );
    expect(later.clusterVersions?.[0]?.versionStatus).toBe('UNSUPPORTED');
  });

  describe('callers', () => {
    it.each([
      [
        'a wrong secret',
        { ...KEYS.full, secretAccessKey: 'wrong' },
        'InvalidSignatureException',
      ],
      [
        'an unknown key',
        { ...KEYS.full, accessKeyId: 'AKIAOTHER' },
        'UnrecognizedClientException',
      ],
      ['no rights', KEYS.nobody, 'AccessDeniedException'],
    ])('are refused with %s', async (_case, credentials, name) => {
      await expect(list(eks(credentials))).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode: 403 },
      });
    });

    it('are told which right they lack', async () => {
      await expect(describeCluster('bare', eks(KEYS.nobody))).rejects.toThrow(
        /^User: arn:aws:iam::111122223333:user\/\S+ is not authorized to perform: eks:DescribeCluster on resource: arn:aws:eks:eu-west-1:111122223333:cluster\/bare because/,
      );
    });

    it('can lose a right', async () => {
      world.aws.updateAccessKey(KEYS.full.accessKeyId, {
        rights: ['eks:List*'],
      });
      expect((await list()).clusters).toHaveLength(2);
      await expect(describeCluster('bare')).rejects.toMatchObject({
        name: 'AccessDeniedException',
      });
    });

    it('are refused when their clock is wrong', async () => {
      await world.close();
      world = await startTestAws(new ManualClock(Date.now() + 6 * MINUTE));
      await expect(list()).rejects.toMatchObject({
        name: 'InvalidSignatureException',
        message: expect.stringContaining('Signature expired'),
      });
    });

    it('are refused without a signature', async () => {
      const response = await fetch(`${world.aws.url}/clusters`);
      expect(response.status).toBe(403);
      expect(response.headers.get('x-amzn-errortype')).toBe(
        'MissingAuthenticationTokenException',
      );
    });
  });

  describe('faults', () => {
    it('throttle', async () => {
      world.faults.add({
        operation: 'aws.eks.DescribeCluster',
        scope: ACCOUNT,
        effect: { kind: 'status', status: 429, retryAfterSeconds: 3 },
      });
      await expect(describeCluster('bare')).rejects.toMatchObject({
        name: 'ThrottlingException',
        $response: { headers: { 'retry-after': '3' } },
      });
      expect((await list()).clusters).toHaveLength(2);
    });

    it('lead back to the same page', async () => {
      world.faults.add({
        operation: 'aws.eks.ListClusters',
        effect: { kind: 'pageLoop' },
      });
      const { clusters, nextToken } = await list();
      const again = await eks().send(new ListClustersCommand({ nextToken }));
      expect(again.clusters).toEqual(clusters);
      expect(again.nextToken).toBe(nextToken);
    });
  });
});
