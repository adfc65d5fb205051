import { describeVendorClient } from '../core/describeVendorClient';
import { askCluster } from '../kubernetes/__testUtils__/askCluster';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

describeVendorClient('aws', client => {
  let world: TestAws;

  beforeAll(async () => {
    world = await startTestAws();
  });

  afterAll(() => world.close());

  function aws(credentials: typeof KEYS.full, ...args: string[]) {
    return client.run([...args, '--output', 'json'], {
      AWS_ENDPOINT_URL: world.aws.url,
      AWS_DEFAULT_REGION: REGION,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_MAX_ATTEMPTS: '1',
    });
  }

  async function answer(...args: string[]) {
    const { stdout, stderr } = await aws(KEYS.full, ...args);
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  it('lists clusters', async () => {
    expect(await answer('eks', 'list-clusters')).toEqual({
      clusters: ['My_Cluster', 'bare'],
    });
  });

  it('describes a cluster', async () => {
    const { cluster } = await answer(
      ...['eks', 'describe-cluster', '--name', 'My_Cluster'],
    );
    expect(cluster).toMatchObject({ status: 'ACTIVE', version: '1.33' });
  });

  it('describes a node group', async () => {
    const { nodegroup } = await answer(
      ...['eks', 'describe-nodegroup', '--cluster-name', 'My_Cluster'],
      ...['--nodegroup-name', 'workers'],
    );
    expect(nodegroup.scalingConfig.desiredSize).toBe(2);
  });

  it('knows the caller, the regions and the roles', async () => {
    const identity = await answer('sts', 'get-caller-identity');
    expect(identity.Arn).toBe(`arn:aws:iam::${ACCOUNT}:user/alice`);
    const { Regions } = await answer('ec2', 'describe-regions');
    expect(Regions).toContainEqual(
      expect.objectContaining({ RegionName: 'eu-west-1' }),
    );
    const { Roles } = await answer('iam', 'list-roles');
    expect(Roles.map((role: any) => role.RoleName)).toEqual([
      'portal',
      'open',
      'eks-cluster-role',
      'eks-node-role',
    ]);
  });

  it('says what a principal may do', async () => {
    const { EvaluationResults } = await answer(
      ...['iam', 'simulate-principal-policy'],
      ...['--policy-source-arn', `arn:aws:iam::${ACCOUNT}:role/portal`],
      ...['--action-names', 'eks:ListClusters', 'eks:DeleteCluster'],
    );
    expect(EvaluationResults.map((result: any) => result.EvalDecision)).toEqual(
      ['allowed', 'implicitDeny'],
    );
  });

  it('lists the versions of a launch template', async () => {
    world.aws.changeOffer(ACCOUNT, REGION, {
      launchTemplates: [
        {
          id: 'lt-0123456789abcdef0',
          name: 'golden',
          versions: [
            { version: 1, imageId: 'ami-1', isDefault: true },
            { version: 2, imageId: 'ami-2', description: 'Kubernetes 1.34' },
          ],
        },
      ],
    });
    const { LaunchTemplateVersions } = await answer(
      ...['ec2', 'describe-launch-template-versions'],
      ...['--launch-template-name', 'golden', '--min-version', '2'],
    );
    expect(LaunchTemplateVersions).toEqual([
      expect.objectContaining({
        LaunchTemplateId: 'lt-0123456789abcdef0',
        VersionNumber: 2,
        VersionDescription: 'Kubernetes 1.34',
        DefaultVersion: false,
        LaunchTemplateData: { ImageId: 'ami-2' },
      }),
    ]);
  });

  it('makes a token that opens the cluster', async () => {
    const arn = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/My_Cluster`;
    const endpoint = await world.kubernetes.endpoint(arn);
    const { status } = await answer(
      ...['eks', 'get-token', '--cluster-name', 'My_Cluster'],
    );
    const response = await askCluster(endpoint, '/api/v1/nodes', {
      bearer: status.token,
    });
    expect(response.status).toBe(200);
  });

  it('writes a kubeconfig', async () => {
    const { stdout } = await aws(
      KEYS.full,
      ...['eks', 'update-kubeconfig', '--name', 'My_Cluster', '--dry-run'],
    );
    expect(stdout).toContain('server: https://127.0.0.1:');
  });

  it('understands the errors', async () => {
    const unknown = await aws(
      KEYS.full,
      ...['eks', 'describe-cluster', '--name', 'other'],
    );
    expect(unknown.exitCode).not.toBe(0);
    expect(unknown.stderr).toContain(
      'An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: other.',
    );
    const wrong = { ...KEYS.full, secretAccessKey: 'wrong' };
    const refused = await aws(wrong, 'sts', 'get-caller-identity');
    expect(refused.stderr).toContain('(SignatureDoesNotMatch)');
    const denied = await aws(KEYS.nobody, 'ec2', 'describe-regions');
    expect(denied.stderr).toContain('(UnauthorizedOperation)');
  });
});
