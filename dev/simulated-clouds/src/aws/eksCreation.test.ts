import {
  CreateClusterCommand,
  CreateClusterCommandInput,
} from '@aws-sdk/client-eks';
import { ACCOUNT, KEYS, REGION } from './__testUtils__/startTestAws';
import { EksBench, startTestEks } from './__testUtils__/startTestEks';

const MINUTE = 60_000;
const CLUSTER_ROLE = `arn:aws:iam::${ACCOUNT}:role/eks-cluster-role`;
const NODE_ROLE = `arn:aws:iam::${ACCOUNT}:role/eks-node-role`;

describe('AwsSimulator: creating EKS clusters', () => {
  let bench: EksBench;

  beforeEach(async () => {
    bench = await startTestEks();
  });

  afterEach(() => bench.close());

  const create = (change: Partial<CreateClusterCommandInput> = {}) =>
    bench.eks.send(
      new CreateClusterCommand({
        name: 'new',
        version: '1.33',
        roleArn: CLUSTER_ROLE,
        resourcesVpcConfig: { subnetIds: bench.subnets() },
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
    bench.world.clock.advance(MINUTE);
    expect(await bench.cluster('new')).toMatchObject({
      status: 'ACTIVE',
      endpoint: expect.stringContaining('https://'),
    });
  });

  it('is created once for the same client token', async () => {
    const first = await create();
    const again = await create();
    expect(again.cluster?.arn).toBe(first.cluster?.arn);
    await expect(create({ clientRequestToken: 'other' })).rejects.toMatchObject(
      {
        name: 'ResourceInUseException',
        $metadata: { httpStatusCode: 409 },
      },
    );
  });

  it.each<[string, () => Partial<CreateClusterCommandInput>]>([
    ['a version that is not offered', () => ({ version: '1.20' })],
    [
      'subnets in one zone',
      () => ({
        resourcesVpcConfig: { subnetIds: bench.subnets().slice(0, 1) },
      }),
    ],
    [
      'a subnet that is not there',
      () => ({
        resourcesVpcConfig: { subnetIds: [...bench.subnets(), 'subnet-1'] },
      }),
    ],
    [
      'a security group of another VPC',
      () => ({
        resourcesVpcConfig: {
          subnetIds: bench.subnets(),
          securityGroupIds: ['sg-1'],
        },
      }),
    ],
    [
      'no way to its endpoint',
      () => ({
        resourcesVpcConfig: {
          subnetIds: bench.subnets(),
          endpointPublicAccess: false,
          endpointPrivateAccess: false,
        },
      }),
    ],
    ['the role of nodes', () => ({ roleArn: NODE_ROLE })],
    ['a bad name', () => ({ name: '-new' })],
  ])('is refused with %s', async (_case, change) => {
    await expect(create(change())).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    expect(bench.world.aws.countWrites()).toBe(0);
  });

  it('is refused when the quota is used up', async () => {
    bench.world.aws.changeOffer(ACCOUNT, REGION, {
      quotas: { clustersPerRegion: 2 },
    });
    await expect(create()).rejects.toMatchObject({
      name: 'ResourceLimitExceededException',
    });
  });

  it.each(['iam:PassRole', 'eks:TagResource'])(
    'is refused without %s',
    async right => {
      const rights = ['eks:CreateCluster', 'iam:PassRole', 'eks:TagResource'];
      bench.world.aws.updateAccessKey(KEYS.full.accessKeyId, {
        rights: rights.filter(each => each !== right),
      });
      await expect(create()).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining(right),
      });
    },
  );

  it('can fail later, with its health issue', async () => {
    bench.failLater('CreateCluster', { message: 'No room left' });
    expect((await create()).cluster?.health?.issues).toEqual([]);
    bench.world.clock.advance(MINUTE);
    expect(await bench.cluster('new')).toMatchObject({
      status: 'FAILED',
      health: { issues: [{ message: 'No room left' }] },
    });
  });
});
