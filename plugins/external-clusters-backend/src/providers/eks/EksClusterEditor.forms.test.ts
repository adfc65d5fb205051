import { ACCOUNT_ID } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

describe('the form of an EKS cluster', () => {
  let bench: EksEditorBench;

  beforeEach(async () => {
    bench = await EksEditorBench.start();
  });

  afterEach(() => bench.close());

  const formOf = (settings: object) =>
    bench.editor().clusterForm({ ...settings }, bench.options);
  const fieldOf = async (name: string, settings: object = {}) =>
    (await formOf(settings)).sections
      .flatMap(({ fields }) => fields)
      .find(field => field.name === name)!;

  it('begins with what AWS would choose', async () => {
    const { aws } = bench.world;
    const subnets = aws.offer.defaultSubnets(ACCOUNT_ID, bench.region);
    expect((await fieldOf('version')).default).toBe('1.34');
    expect((await fieldOf('roleArn')).default).toContain('eks-cluster-role');
    expect((await fieldOf('subnetIds')).default).toEqual(
      subnets.map(({ id }) => id),
    );
  });

  it('offers what the chosen VPC has', async () => {
    const { aws } = bench.world;
    const vpcs = aws.offer.vpcs(ACCOUNT_ID, bench.region);
    const platform = vpcs.find(({ name }) => name === 'platform')!;
    const chosen = { vpcId: platform.id };
    const subnets = await fieldOf('subnetIds', chosen);
    expect(subnets.choices?.map(({ value }) => value).sort()).toEqual(
      platform.subnets.map(({ id }) => id).sort(),
    );
    const groups = await fieldOf('securityGroupIds', chosen);
    expect(groups.choices).toHaveLength(platform.securityGroups.length);
  });

  it('offers instance types as soon as AWS does, those that the image runs on', async () => {
    const [small] = bench.world.aws.offer.instanceTypes(bench.region);
    bench.world.aws.changeOffer(ACCOUNT_ID, bench.region, {
      instanceTypes: [
        { ...small!, name: 'm99.large' },
        { ...small!, name: 'm99g.large', architecture: 'arm64' },
      ],
    });
    const types = async (amiType: string) =>
      (await fieldOf('instanceTypes', { amiType })).choices?.map(
        ({ value }) => value,
      );
    expect(await types('BOTTLEROCKET_x86_64')).toEqual(['m99.large']);
    expect(await types('BOTTLEROCKET_ARM_64')).toEqual(['m99g.large']);
  });

  it('says which regions are not enabled', async () => {
    bench.world.aws.changeOffer(ACCOUNT_ID, 'us-east-1', {
      optIn: 'not-opted-in',
    });
    const { choices } = await fieldOf('region');
    expect(choices).toEqual([
      { value: bench.region, label: bench.region },
      {
        value: 'us-east-1',
        label: 'us-east-1',
        unavailable: 'The AWS account has not enabled this region.',
      },
    ]);
  });

  it('takes what is typed in where the account may not ask, and names the right', async () => {
    const settings = bench.world.editing.clusterSettings('typed');
    const { accessKeyId } = bench.world.accounts.good.settings;
    bench.world.aws.updateAccessKey(String(accessKeyId), {
      rights: ['eks:*', 'iam:PassRole'],
    });
    const role = await fieldOf('roleArn');
    expect(role).toMatchObject({ freeText: true, choices: [] });
    expect(role.help).toContain('iam:ListRoles');
    expect((await fieldOf('vpcId')).help).toContain('ec2:DescribeVpcs');
    expect((await formOf(settings)).problems).toEqual([]);
    const plan = await bench.editor().planCluster(settings, bench.options);
    const [first] = plan.steps;
    expect(await bench.do(bench.request(plan.ref, first!))).toEqual({
      state: 'Succeeded',
    });
  });
});
