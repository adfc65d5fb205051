import {
  CancelUpdateCommand,
  DescribeUpdateCommand,
  ListTagsForResourceCommand,
  ListUpdatesCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateClusterConfigCommand,
  UpdateClusterVersionCommand,
} from '@aws-sdk/client-eks';
import { ACCOUNT, REGION } from './__testUtils__/startTestAws';
import { EksBench, startTestEks } from './__testUtils__/startTestEks';

const MINUTE = 60_000;
const ARN = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/My_Cluster`;

describe('AwsSimulator: updating EKS clusters', () => {
  let bench: EksBench;

  beforeEach(async () => {
    bench = await startTestEks();
  });

  afterEach(() => bench.close());

  it('is upgraded by one minor version', async () => {
    const upgrade = (version: string, clientRequestToken: string) =>
      bench.eks.send(
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
    expect(await bench.cluster('My_Cluster')).toMatchObject({
      status: 'UPDATING',
      version: '1.33',
    });
    bench.world.clock.advance(MINUTE);
    expect(await bench.cluster('My_Cluster')).toMatchObject({
      status: 'ACTIVE',
      version: '1.34',
    });
    expect((await bench.nodegroup('workers'))?.version).toBe('1.33');
  });

  it('is upgraded to a version as soon as it is offered', async () => {
    const upgrade = () =>
      bench.eks.send(
        new UpdateClusterVersionCommand({
          name: 'My_Cluster',
          version: '1.34',
        }),
      );
    const { versions } = bench.world.aws.offer;
    bench.world.aws.changeOffer(ACCOUNT, REGION, {
      versions: versions.filter(({ version }) => version !== '1.34'),
    });
    await expect(upgrade()).rejects.toThrow('unsupported');
    bench.world.aws.changeOffer(ACCOUNT, REGION, { versions });
    expect((await upgrade()).update?.status).toBe('InProgress');
  });

  it('is not upgraded past what its node groups can follow', async () => {
    bench.world.aws.updateNodegroup(ACCOUNT, REGION, 'My_Cluster', 'spot', {
      version: '1.30',
    });
    await expect(
      bench.eks.send(
        new UpdateClusterVersionCommand({
          name: 'My_Cluster',
          version: '1.34',
        }),
      ),
    ).rejects.toThrow('Nodegroup spot');
  });

  it('goes back to where it came from, which can be cancelled', async () => {
    const name = 'bare';
    const go = async (version: string) =>
      (await bench.eks.send(new UpdateClusterVersionCommand({ name, version })))
        .update;
    const cancel = (updateId = '') =>
      bench.eks.send(new CancelUpdateCommand({ name, updateId }));
    const up = await go('1.33');
    await expect(cancel(up?.id)).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
    bench.world.clock.advance(MINUTE);
    const back = await go('1.32');
    expect(back?.type).toBe('VersionRollback');
    expect((await cancel(back?.id)).update?.status).toBe('Cancelled');
    expect(await bench.cluster(name)).toMatchObject({
      status: 'ACTIVE',
      version: '1.33',
    });
  });

  it('tells why an update failed', async () => {
    const name = 'bare';
    bench.failLater('UpdateClusterVersion', { code: 'IpNotAvailable' });
    const { update } = await bench.eks.send(
      new UpdateClusterVersionCommand({ name, version: '1.33' }),
    );
    bench.world.clock.advance(MINUTE);
    const read = await bench.eks.send(
      new DescribeUpdateCommand({ name, updateId: update?.id }),
    );
    expect(read.update).toMatchObject({
      status: 'Failed',
      errors: [{ errorCode: 'IpNotAvailable' }],
    });
    expect(await bench.cluster(name)).toMatchObject({
      status: 'ACTIVE',
      version: '1.32',
    });
  });

  it('tells its updates', async () => {
    const name = 'bare';
    await bench.eks.send(
      new UpdateClusterConfigCommand({
        name,
        logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
      }),
    );
    const { updateIds } = await bench.eks.send(
      new ListUpdatesCommand({ name }),
    );
    const updateId = updateIds?.[0];
    const read = () =>
      bench.eks.send(new DescribeUpdateCommand({ name, updateId }));
    expect((await read()).update).toMatchObject({
      type: 'LoggingUpdate',
      status: 'InProgress',
    });
    bench.world.clock.advance(MINUTE);
    expect((await read()).update?.status).toBe('Successful');
    expect((await bench.cluster(name))?.logging?.clusterLogging?.[0]).toEqual({
      types: ['audit'],
      enabled: true,
    });
  });

  it('is tagged and untagged', async () => {
    const resourceArn = ARN;
    await bench.eks.send(
      new TagResourceCommand({ resourceArn, tags: { a: '1', b: '2' } }),
    );
    await bench.eks.send(
      new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'a'] }),
    );
    const { tags } = await bench.eks.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    expect(tags).toEqual({ b: '2' });
  });
});
