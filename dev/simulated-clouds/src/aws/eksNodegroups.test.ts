import {
  CreateNodegroupCommand,
  CreateNodegroupCommandInput,
  DeleteNodegroupCommand,
  ListUpdatesCommand,
  UpdateNodegroupConfigCommand,
  UpdateNodegroupVersionCommand,
} from '@aws-sdk/client-eks';
import { ACCOUNT, REGION } from './__testUtils__/startTestAws';
import { EksBench, startTestEks } from './__testUtils__/startTestEks';
import { nodesOf } from './eks/nodesOf';

const MINUTE = 60_000;
const CLUSTER_ROLE = `arn:aws:iam::${ACCOUNT}:role/eks-cluster-role`;
const NODE_ROLE = `arn:aws:iam::${ACCOUNT}:role/eks-node-role`;

describe('AwsSimulator: changing node groups of EKS', () => {
  let bench: EksBench;

  beforeEach(async () => {
    bench = await startTestEks();
  });

  afterEach(() => bench.close());

  const named = { clusterName: 'My_Cluster', nodegroupName: 'workers' };

  const create = (change: Partial<CreateNodegroupCommandInput> = {}) =>
    bench.eks.send(
      new CreateNodegroupCommand({
        clusterName: 'My_Cluster',
        nodegroupName: 'new',
        nodeRole: NODE_ROLE,
        subnets: bench.subnets().slice(0, 1),
        scalingConfig: { minSize: 0, maxSize: 8, desiredSize: 4 },
        clientRequestToken: 'token',
        ...change,
      }),
    );
  /** Ready and all nodes of the group, as the cluster's own API shows them. */
  const nodes = async (pool: string) => {
    const spec = bench.world.aws.findCluster(ACCOUNT, REGION, 'My_Cluster');
    const all = nodesOf(spec!).filter(node => node.pool === pool);
    return [all.filter(({ ready }) => ready).length, all.length];
  };

  it('is created after a while, its nodes one after the other', async () => {
    await create();
    expect((await bench.nodegroup('new'))?.status).toBe('CREATING');
    expect(await nodes('new')).toEqual([0, 0]);
    bench.world.clock.advance(MINUTE / 3);
    expect(await nodes('new')).toEqual([2, 2]);
    bench.world.clock.advance(MINUTE);
    expect(await bench.nodegroup('new')).toMatchObject({
      status: 'ACTIVE',
      scalingConfig: { desiredSize: 4 },
    });
    expect(await nodes('new')).toEqual([4, 4]);
  });

  it('is created once for the same client token', async () => {
    await create();
    expect((await create()).nodegroup?.nodegroupName).toBe('new');
    await expect(create({ clientRequestToken: 'other' })).rejects.toMatchObject(
      { name: 'ResourceInUseException' },
    );
  });

  it.each<[string, Partial<CreateNodegroupCommandInput>, string]>([
    ['a bad name', { nodegroupName: '-new' }, 'name'],
    ['the role of clusters', { nodeRole: CLUSTER_ROLE }, 'principals'],
    ['no subnets', { subnets: [] }, 'Subnets'],
    ['an unknown instance type', { instanceTypes: ['m9.tiny'] }, 'm9.tiny'],
    [
      'instances that cannot run the image',
      { instanceTypes: ['m7g.large'], amiType: 'AL2023_x86_64_STANDARD' },
      '[m7g.large] is not a valid instance type for requested amiType',
    ],
    [
      'a disk besides a launch template',
      { launchTemplate: { name: 'golden' }, diskSize: 20 },
      'Disk size',
    ],
  ])('is refused with %s', async (_case, change, message) => {
    bench.world.aws.changeOffer(ACCOUNT, REGION, {
      launchTemplates: [
        {
          id: 'lt-0',
          name: 'golden',
          versions: [{ version: 1, isDefault: true }],
        },
      ],
    });
    await expect(create(change)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    });
  });

  it('is refused when a quota is used up', async () => {
    const quota = { name: 'ResourceLimitExceededException' };
    const scalingConfig = { minSize: 0, maxSize: 451, desiredSize: 0 };
    await expect(create({ scalingConfig })).rejects.toMatchObject(quota);
    bench.world.aws.changeOffer(ACCOUNT, REGION, {
      quotas: { nodegroupsPerCluster: 2 },
    });
    await expect(create()).rejects.toMatchObject(quota);
  });

  it('can fail to be created and to be deleted', async () => {
    bench.failLater('CreateNodegroup', {});
    await create();
    bench.world.clock.advance(MINUTE);
    expect(await bench.nodegroup('new')).toMatchObject({
      status: 'CREATE_FAILED',
      health: { issues: [{ code: 'AsgInstanceLaunchFailures' }] },
    });
    bench.failLater('DeleteNodegroup', {});
    await bench.eks.send(new DeleteNodegroupCommand(named));
    bench.world.clock.advance(MINUTE);
    expect(await bench.nodegroup('workers')).toMatchObject({
      status: 'DELETE_FAILED',
      health: { issues: [{ code: 'Ec2SecurityGroupDeletionFailure' }] },
    });
  });

  it('starts the instances that it is scaled to one after the other', async () => {
    await bench.eks.send(
      new UpdateNodegroupConfigCommand({
        ...named,
        scalingConfig: { desiredSize: 4 },
      }),
    );
    expect(await nodes('workers')).toEqual([2, 4]);
    bench.world.clock.advance(MINUTE / 3);
    expect(await nodes('workers')).toEqual([3, 4]);
    bench.world.clock.advance(MINUTE);
    expect(await nodes('workers')).toEqual([4, 4]);
  });

  describe('from a launch template', () => {
    const update = (change: object) =>
      bench.eks.send(
        new UpdateNodegroupVersionCommand({
          clusterName: 'My_Cluster',
          nodegroupName: 'spot',
          ...change,
        }),
      );

    /** `mine` has an image in versions 1 and 2, and none in version 3. */
    beforeEach(() => {
      const versions = [
        { version: 1, imageId: 'ami-1', isDefault: true },
        { version: 2, imageId: 'ami-2' },
        { version: 3 },
      ];
      bench.world.aws.changeOffer(ACCOUNT, REGION, {
        launchTemplates: [
          { id: 'lt-1', name: 'mine', versions },
          { id: 'lt-2', name: 'other', versions },
        ],
      });
      bench.world.aws.updateNodegroup(ACCOUNT, REGION, 'My_Cluster', 'spot', {
        version: '1.32',
        amiType: 'CUSTOM',
        launchTemplate: { id: 'lt-1', name: 'mine', version: '1' },
      });
    });

    it('gets its version from there where that has an image', async () => {
      await expect(update({ version: '1.33' })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
      const { update: begun } = await update({
        launchTemplate: { id: 'lt-1', version: '2' },
      });
      expect(begun?.params).toEqual([
        { type: 'LaunchTemplateName', value: 'mine' },
        { type: 'LaunchTemplateVersion', value: '2' },
      ]);
      bench.world.clock.advance(MINUTE);
      expect(await bench.nodegroup('spot')).toMatchObject({
        version: '1.33',
        releaseVersion: 'ami-2',
        launchTemplate: { version: '2' },
      });
    });

    it.each<[string, object, string]>([
      ['its name besides its id', { name: 'mine' }, 'Either'],
      ['a version that is not there', { version: '9' }, 'does not exist'],
      ['a version without an image', { version: '3' }, 'image of its own'],
      ['another template', { id: 'lt-2' }, 'cannot change the launch template'],
    ])('is not updated with %s', async (_case, change, message) => {
      const launchTemplate = { id: 'lt-1', version: '2', ...change };
      await expect(update({ launchTemplate })).rejects.toThrow(message);
    });

    it('is made with its default version', async () => {
      await create({ launchTemplate: { name: 'mine' } });
      expect(await bench.nodegroup('new')).toMatchObject({
        amiType: 'CUSTOM',
        launchTemplate: { id: 'lt-1', name: 'mine', version: '1' },
      });
    });
  });

  it('is scaled, and its cluster stays ACTIVE meanwhile', async () => {
    const scale = (desiredSize: number) =>
      bench.eks.send(
        new UpdateNodegroupConfigCommand({
          ...named,
          scalingConfig: { desiredSize },
        }),
      );
    await expect(scale(6)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await scale(4);
    expect(await bench.nodegroup('workers')).toMatchObject({
      status: 'UPDATING',
      scalingConfig: { minSize: 1, maxSize: 5, desiredSize: 4 },
    });
    expect((await bench.cluster('My_Cluster'))?.status).toBe('ACTIVE');
    bench.world.clock.advance(MINUTE);
    expect((await bench.nodegroup('workers'))?.status).toBe('ACTIVE');
  });

  it('follows the version of its control plane, and no newer one', async () => {
    const update = (version?: string) =>
      bench.eks.send(new UpdateNodegroupVersionCommand({ ...named, version }));
    await expect(update('1.34')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    bench.world.aws.updateCluster(ACCOUNT, REGION, 'My_Cluster', {
      version: '1.34',
    });
    await update();
    bench.world.clock.advance(MINUTE);
    expect(await bench.nodegroup('workers')).toMatchObject({
      version: '1.34',
      releaseVersion: '1.34.2-20251112',
    });
    const { updateIds } = await bench.eks.send(
      new ListUpdatesCommand({
        name: 'My_Cluster',
        nodegroupName: 'workers',
      }),
    );
    expect(updateIds).toHaveLength(1);
  });

  it('is deleted after a while', async () => {
    const { nodegroup: deleted } = await bench.eks.send(
      new DeleteNodegroupCommand(named),
    );
    expect(deleted?.status).toBe('DELETING');
    bench.world.clock.advance(MINUTE);
    await expect(bench.nodegroup('workers')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
