import { describeVendorClient } from '../core/describeVendorClient';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const MINUTE = 60_000;
const ROLE = `arn:aws:iam::${ACCOUNT}:role`;

describeVendorClient('aws', client => {
  let world: TestAws;

  beforeAll(async () => {
    world = await startTestAws();
  });

  afterAll(() => world.close());

  function aws(...args: string[]) {
    return client.run([...args, '--output', 'json'], {
      AWS_ENDPOINT_URL: world.aws.url,
      AWS_DEFAULT_REGION: REGION,
      AWS_ACCESS_KEY_ID: KEYS.full.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.full.secretAccessKey,
      AWS_MAX_ATTEMPTS: '1',
    });
  }

  async function answer(...args: string[]) {
    const { stdout, stderr } = await aws(...args);
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  const cluster = async (name: string) =>
    (await answer('eks', 'describe-cluster', '--name', name)).cluster;

  it('finds what there is to make a cluster of', async () => {
    const { Vpcs } = await answer('ec2', 'describe-vpcs');
    const vpcId = Vpcs.find((vpc: any) => vpc.IsDefault).VpcId;
    const inVpc = ['--filters', `Name=vpc-id,Values=${vpcId}`];
    const { Subnets } = await answer('ec2', 'describe-subnets', ...inVpc);
    expect(Subnets.map((subnet: any) => subnet.AvailabilityZone)).toEqual([
      'eu-west-1a',
      'eu-west-1b',
      'eu-west-1c',
    ]);
    const { SecurityGroups } = await answer(
      ...['ec2', 'describe-security-groups', ...inVpc],
    );
    expect(SecurityGroups[0]).toMatchObject({ GroupName: 'default' });
    const { InstanceTypes } = await answer(
      ...['ec2', 'describe-instance-types', '--instance-types', 'm7g.large'],
    );
    expect(InstanceTypes).toMatchObject([
      {
        InstanceType: 'm7g.large',
        VCpuInfo: { DefaultVCpus: 2 },
        MemoryInfo: { SizeInMiB: 8192 },
        ProcessorInfo: { SupportedArchitectures: ['arm64'] },
      },
    ]);
    const { InstanceTypeOfferings } = await answer(
      ...['ec2', 'describe-instance-type-offerings'],
    );
    expect(InstanceTypeOfferings).toContainEqual({
      InstanceType: 'm7g.large',
      LocationType: 'region',
      Location: REGION,
    });
  });

  it('creates a cluster with a node group', async () => {
    const subnets = world.aws.offer
      .defaultSubnets(ACCOUNT, REGION)
      .map(({ id }) => id);
    const { cluster: created } = await answer(
      ...['eks', 'create-cluster', '--name', 'cli', '--tags', 'team=shop'],
      ...['--kubernetes-version', '1.33'],
      ...['--role-arn', `${ROLE}/eks-cluster-role`],
      ...['--resources-vpc-config', `subnetIds=${subnets.join(',')}`],
      ...['--client-request-token', 'cli-token'],
    );
    expect(created).toMatchObject({ status: 'CREATING', name: 'cli' });
    const early = await aws(
      ...['eks', 'create-nodegroup', '--cluster-name', 'cli'],
      ...['--nodegroup-name', 'workers', '--subnets', ...subnets],
      ...['--node-role', `${ROLE}/eks-node-role`],
    );
    expect(early.stderr).toContain('(ResourceInUseException)');
    world.clock.advance(MINUTE);
    expect((await cluster('cli')).status).toBe('ACTIVE');
    const { nodegroup } = await answer(
      ...['eks', 'create-nodegroup', '--cluster-name', 'cli'],
      ...['--nodegroup-name', 'workers', '--subnets', ...subnets],
      ...['--node-role', `${ROLE}/eks-node-role`],
      ...['--scaling-config', 'minSize=0,maxSize=4,desiredSize=2'],
    );
    expect(nodegroup).toMatchObject({
      status: 'CREATING',
      scalingConfig: { minSize: 0, maxSize: 4, desiredSize: 2 },
    });
    world.clock.advance(MINUTE);
  });

  it('upgrades it and follows the update', async () => {
    const { clusterVersions } = await answer(
      ...['eks', 'describe-cluster-versions'],
      ...['--cluster-versions', '1.34'],
    );
    expect(clusterVersions[0]).toMatchObject({
      clusterVersion: '1.34',
      versionStatus: 'STANDARD_SUPPORT',
    });
    const { update } = await answer(
      ...['eks', 'update-cluster-version', '--name', 'cli'],
      ...['--kubernetes-version', '1.34'],
    );
    const second = await aws(
      ...['eks', 'update-cluster-version', '--name', 'cli'],
      ...['--kubernetes-version', '1.34'],
    );
    expect(second.stderr).toContain('currently has update');
    world.clock.advance(MINUTE);
    const { updateIds } = await answer('eks', 'list-updates', '--name', 'cli');
    expect(updateIds).toEqual([update.id]);
    const followed = await answer(
      ...['eks', 'describe-update', '--name', 'cli'],
      ...['--update-id', update.id],
    );
    expect(followed.update.status).toBe('Successful');
  });

  it('changes its node group', async () => {
    const named = ['--cluster-name', 'cli', '--nodegroup-name', 'workers'];
    const scaled = await answer(
      ...['eks', 'update-nodegroup-config', ...named],
      ...['--scaling-config', 'desiredSize=3'],
      ...['--labels', 'addOrUpdateLabels={tier=front}'],
    );
    expect(scaled.update.type).toBe('ConfigUpdate');
    world.clock.advance(MINUTE);
    await answer('eks', 'update-nodegroup-version', ...named);
    world.clock.advance(MINUTE);
    const { nodegroup } = await answer('eks', 'describe-nodegroup', ...named);
    expect(nodegroup).toMatchObject({
      version: '1.34',
      labels: { tier: 'front' },
      scalingConfig: { desiredSize: 3 },
    });
  });

  it('changes its settings, one kind at a time', async () => {
    const update = (...settings: string[]) =>
      answer('eks', 'update-cluster-config', '--name', 'cli', ...settings);
    const clusterLogging = [{ types: ['api'], enabled: true }];
    await update('--logging', JSON.stringify({ clusterLogging }));
    world.clock.advance(MINUTE);
    await update('--resources-vpc-config', 'publicAccessCidrs=10.0.0.0/8');
    world.clock.advance(MINUTE);
    expect(await cluster('cli')).toMatchObject({
      logging: {
        clusterLogging: expect.arrayContaining([
          { types: ['api'], enabled: true },
        ]),
      },
      resourcesVpcConfig: { publicAccessCidrs: ['10.0.0.0/8'] },
    });
  });

  it('tags it', async () => {
    const arn = ['--resource-arn', (await cluster('cli')).arn];
    // These two answer nothing at all when all is well.
    expect(
      await aws('eks', 'tag-resource', ...arn, '--tags', 'stage=test'),
    ).toMatchObject({ exitCode: 0, stderr: '' });
    expect(
      await aws('eks', 'untag-resource', ...arn, '--tag-keys', 'team'),
    ).toMatchObject({ exitCode: 0, stderr: '' });
    const listed = await answer('eks', 'list-tags-for-resource', ...arn);
    expect(listed).toEqual({ tags: { stage: 'test' } });
  });

  it('deletes a Fargate profile', async () => {
    world.aws.updateCluster(ACCOUNT, REGION, 'cli', {
      fargateProfiles: ['batch'],
    });
    const named = ['--cluster-name', 'cli', '--fargate-profile-name', 'batch'];
    const { fargateProfile } = await answer(
      ...['eks', 'delete-fargate-profile', ...named],
    );
    expect(fargateProfile.status).toBe('DELETING');
    world.clock.advance(MINUTE);
    const gone = await aws('eks', 'describe-fargate-profile', ...named);
    expect(gone.stderr).toContain('(ResourceNotFoundException)');
  });

  it('deletes it, its node group first', async () => {
    const refused = await aws('eks', 'delete-cluster', '--name', 'cli');
    expect(refused.stderr).toContain('Cluster has nodegroups attached');
    await answer(
      ...['eks', 'delete-nodegroup', '--cluster-name', 'cli'],
      ...['--nodegroup-name', 'workers'],
    );
    world.clock.advance(MINUTE);
    const deleted = await answer('eks', 'delete-cluster', '--name', 'cli');
    expect(deleted.cluster.status).toBe('DELETING');
    world.clock.advance(MINUTE);
    const { clusters } = await answer('eks', 'list-clusters');
    expect(clusters).not.toContain('cli');
  });
});
