import {
  CreateClusterCommand,
  CreateClusterCommandInput,
  CreateNodegroupCommand,
  DeleteClusterCommand,
  DeleteNodegroupCommand,
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  DescribeUpdateCommand,
  EKSClient,
  ListTagsForResourceCommand,
  ListUpdatesCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateClusterConfigCommand,
  UpdateClusterVersionCommand,
  UpdateNodegroupConfigCommand,
  UpdateNodegroupVersionCommand,
} from '@aws-sdk/client-eks';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const MINUTE = 60_000;
const ARN = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/My_Cluster`;

describe('AwsSimulator: changing EKS through the official client', () => {
  let world: TestAws;
  let eks: EKSClient;

  beforeEach(async () => {
    world = await startTestAws();
    eks = new EKSClient({
      endpoint: world.aws.url,
      region: REGION,
      credentials: KEYS.full,
      maxAttempts: 1,
    });
  });

  afterEach(async () => {
    eks.destroy();
    await world.close();
  });

  const cluster = async (name: string) =>
    (await eks.send(new DescribeClusterCommand({ name }))).cluster;
  const nodegroup = async (nodegroupName: string) =>
    (
      await eks.send(
        new DescribeNodegroupCommand({
          clusterName: 'My_Cluster',
          nodegroupName,
        }),
      )
    ).nodegroup;

  describe('a cluster', () => {
    const create = (change: Partial<CreateClusterCommandInput> = {}) =>
      eks.send(
        new CreateClusterCommand({
          name: 'new',
          version: '1.33',
          roleArn: `arn:aws:iam::${ACCOUNT}:role/eks`,
          resourcesVpcConfig: { subnetIds: ['subnet-1', 'subnet-2'] },
          clientRequestToken: 'token',
          tags: { team: 'shop' },
          ...change,
        }),
      );

    it('is created after a while', async () => {
      const created = await create();
      expect(created.cluster).toMatchObject({
        status: 'CREATING',
        tags: { team: 'shop' },
      });
      world.clock.advance(MINUTE);
      expect(await cluster('new')).toMatchObject({
        status: 'ACTIVE',
        endpoint: expect.stringContaining('https://'),
      });
    });

    it('is created once for the same client token', async () => {
      const first = await create();
      const again = await create();
      expect(again.cluster?.arn).toBe(first.cluster?.arn);
      await expect(
        create({ clientRequestToken: 'other' }),
      ).rejects.toMatchObject({
        name: 'ResourceInUseException',
        $metadata: { httpStatusCode: 409 },
      });
    });

    it.each<[string, Partial<CreateClusterCommandInput>]>([
      ['a version that is not offered', { version: '1.20' }],
      ['one subnet', { resourcesVpcConfig: { subnetIds: ['subnet-1'] } }],
      ['a bad name', { name: '-new' }],
    ])('is refused with %s', async (_case, change) => {
      await expect(create(change)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    });

    it('is deleted after a while, once its node groups are gone', async () => {
      const remove = (name: string) =>
        eks.send(new DeleteClusterCommand({ name }));
      await expect(remove('My_Cluster')).rejects.toMatchObject({
        name: 'ResourceInUseException',
      });
      const { cluster: deleted } = await remove('bare');
      expect(deleted?.status).toBe('DELETING');
      world.clock.advance(MINUTE);
      await expect(cluster('bare')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    });

    it('is not deleted while it is protected', async () => {
      await eks.send(
        new UpdateClusterConfigCommand({
          name: 'bare',
          deletionProtection: true,
        }),
      );
      world.clock.advance(MINUTE);
      await expect(
        eks.send(new DeleteClusterCommand({ name: 'bare' })),
      ).rejects.toMatchObject({ name: 'InvalidRequestException' });
    });

    it('is upgraded by one minor version', async () => {
      const upgrade = (version: string, clientRequestToken: string) =>
        eks.send(
          new UpdateClusterVersionCommand({
            name: 'My_Cluster',
            version,
            clientRequestToken,
          }),
        );
      await expect(upgrade('1.35', 'a')).rejects.toThrow(
        'Unsupported Kubernetes minor version update from 1.33 to 1.35',
      );
      const { update } = await upgrade('1.34', 'b');
      expect(update).toMatchObject({
        status: 'InProgress',
        type: 'VersionUpdate',
        params: [{ type: 'Version', value: '1.34' }],
      });
      expect((await upgrade('1.34', 'b')).update?.id).toBe(update?.id);
      await expect(upgrade('1.34', 'c')).rejects.toMatchObject({
        name: 'ResourceInUseException',
      });
      expect(await cluster('My_Cluster')).toMatchObject({
        status: 'UPDATING',
        version: '1.33',
      });
      world.clock.advance(MINUTE);
      expect(await cluster('My_Cluster')).toMatchObject({
        status: 'ACTIVE',
        version: '1.34',
      });
      expect((await nodegroup('workers'))?.version).toBe('1.33');
    });

    it('tells its updates', async () => {
      const name = 'bare';
      await eks.send(
        new UpdateClusterConfigCommand({
          name,
          logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
        }),
      );
      const { updateIds } = await eks.send(new ListUpdatesCommand({ name }));
      const updateId = updateIds?.[0];
      const read = () =>
        eks.send(new DescribeUpdateCommand({ name, updateId }));
      expect((await read()).update).toMatchObject({
        type: 'LoggingUpdate',
        status: 'InProgress',
      });
      world.clock.advance(MINUTE);
      expect((await read()).update?.status).toBe('Successful');
      expect((await cluster(name))?.logging?.clusterLogging?.[0]).toEqual({
        types: ['audit'],
        enabled: true,
      });
    });

    it('is tagged and untagged', async () => {
      const resourceArn = ARN;
      await eks.send(
        new TagResourceCommand({ resourceArn, tags: { a: '1', b: '2' } }),
      );
      await eks.send(
        new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'a'] }),
      );
      const { tags } = await eks.send(
        new ListTagsForResourceCommand({ resourceArn }),
      );
      expect(tags).toEqual({ b: '2' });
    });
  });

  describe('a node group', () => {
    const named = { clusterName: 'My_Cluster', nodegroupName: 'workers' };

    it('is created after a while', async () => {
      await eks.send(
        new CreateNodegroupCommand({
          clusterName: 'My_Cluster',
          nodegroupName: 'new',
          nodeRole: `arn:aws:iam::${ACCOUNT}:role/node`,
          subnets: ['subnet-1'],
          scalingConfig: { minSize: 0, maxSize: 3, desiredSize: 0 },
        }),
      );
      expect((await nodegroup('new'))?.status).toBe('CREATING');
      world.clock.advance(MINUTE);
      expect(await nodegroup('new')).toMatchObject({
        status: 'ACTIVE',
        scalingConfig: { desiredSize: 0 },
      });
    });

    it('is scaled, and its cluster stays ACTIVE meanwhile', async () => {
      const scale = (desiredSize: number) =>
        eks.send(
          new UpdateNodegroupConfigCommand({
            ...named,
            scalingConfig: { desiredSize },
          }),
        );
      await expect(scale(6)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
      await scale(4);
      expect(await nodegroup('workers')).toMatchObject({
        status: 'UPDATING',
        scalingConfig: { minSize: 1, maxSize: 5, desiredSize: 4 },
      });
      expect((await cluster('My_Cluster'))?.status).toBe('ACTIVE');
      world.clock.advance(MINUTE);
      expect((await nodegroup('workers'))?.status).toBe('ACTIVE');
    });

    it('follows the version of its control plane, and no newer one', async () => {
      const update = (version?: string) =>
        eks.send(new UpdateNodegroupVersionCommand({ ...named, version }));
      await expect(update('1.34')).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
      world.aws.updateCluster(ACCOUNT, REGION, 'My_Cluster', {
        version: '1.34',
      });
      await update();
      world.clock.advance(MINUTE);
      expect(await nodegroup('workers')).toMatchObject({
        version: '1.34',
        releaseVersion: '1.34.2-20251112',
      });
      const { updateIds } = await eks.send(
        new ListUpdatesCommand({
          name: 'My_Cluster',
          nodegroupName: 'workers',
        }),
      );
      expect(updateIds).toHaveLength(1);
    });

    it('is deleted after a while', async () => {
      const { nodegroup: deleted } = await eks.send(
        new DeleteNodegroupCommand(named),
      );
      expect(deleted?.status).toBe('DELETING');
      world.clock.advance(MINUTE);
      await expect(nodegroup('workers')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    });
  });

  it('needs the right to do so', async () => {
    world.aws.updateAccessKey(KEYS.full.accessKeyId, { rights: 'read-only' });
    await expect(
      eks.send(new DeleteClusterCommand({ name: 'bare' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect((await cluster('bare'))?.status).toBe('ACTIVE');
  });
});
