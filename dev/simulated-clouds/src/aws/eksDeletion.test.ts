import {
  DeleteClusterCommand,
  DeleteFargateProfileCommand,
  ListFargateProfilesCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { ACCOUNT, KEYS, REGION } from './__testUtils__/startTestAws';
import { EksBench, startTestEks } from './__testUtils__/startTestEks';

const MINUTE = 60_000;

describe('AwsSimulator: deleting EKS clusters', () => {
  let bench: EksBench;

  beforeEach(async () => {
    bench = await startTestEks();
  });

  afterEach(() => bench.close());

  it('can fail to be deleted', async () => {
    bench.failLater('DeleteCluster', {});
    await bench.eks.send(new DeleteClusterCommand({ name: 'bare' }));
    bench.world.clock.advance(MINUTE);
    expect(await bench.cluster('bare')).toMatchObject({
      status: 'FAILED',
      health: { issues: [{ code: 'ResourceNotFound' }] },
    });
    await bench.eks.send(new DeleteClusterCommand({ name: 'bare' }));
    expect((await bench.cluster('bare'))?.status).toBe('DELETING');
  });

  it('is deleted after its Fargate profiles, which go one by one', async () => {
    bench.world.aws.updateCluster(ACCOUNT, REGION, 'bare', {
      fargateProfiles: ['first', 'second'],
    });
    const clusterName = 'bare';
    const remove = (fargateProfileName: string) =>
      bench.eks.send(
        new DeleteFargateProfileCommand({ clusterName, fargateProfileName }),
      );
    await expect(
      bench.eks.send(new DeleteClusterCommand({ name: 'bare' })),
    ).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await remove('first');
    await expect(remove('second')).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    bench.world.clock.advance(MINUTE);
    await remove('second');
    bench.world.clock.advance(MINUTE);
    const { fargateProfileNames } = await bench.eks.send(
      new ListFargateProfilesCommand({ clusterName }),
    );
    expect(fargateProfileNames).toEqual([]);
    await bench.eks.send(new DeleteClusterCommand({ name: 'bare' }));
  });

  it('is deleted after a while, once its node groups are gone', async () => {
    const remove = (name: string) =>
      bench.eks.send(new DeleteClusterCommand({ name }));
    await expect(remove('My_Cluster')).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    const { cluster: deleted } = await remove('bare');
    expect(deleted?.status).toBe('DELETING');
    bench.world.clock.advance(MINUTE);
    await expect(bench.cluster('bare')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('is not deleted while it is protected', async () => {
    await bench.eks.send(
      new UpdateClusterConfigCommand({
        name: 'bare',
        deletionProtection: true,
      }),
    );
    bench.world.clock.advance(MINUTE);
    await expect(
      bench.eks.send(new DeleteClusterCommand({ name: 'bare' })),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it('needs the right to do so', async () => {
    bench.world.aws.updateAccessKey(KEYS.full.accessKeyId, {
      rights: 'read-only',
    });
    await expect(
      bench.eks.send(new DeleteClusterCommand({ name: 'bare' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect((await bench.cluster('bare'))?.status).toBe('ACTIVE');
  });
});
