import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const ALICE = `arn:aws:iam::${ACCOUNT}:user/alice`;
const PORTAL = `arn:aws:iam::${ACCOUNT}:role/portal`;

describe('AwsSimulator: what a principal may do, through the official client', () => {
  let world: TestAws;

  beforeAll(async () => {
    world = await startTestAws();
  });
  afterAll(() => world.close());

  const simulate = (
    principal: string,
    actions: string[],
    credentials = KEYS.full,
    ResourceArns?: string[],
  ) =>
    new IAMClient({
      endpoint: world.aws.url,
      region: REGION,
      credentials,
      maxAttempts: 1,
    }).send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: principal,
        ActionNames: actions,
        ResourceArns,
      }),
    );

  it('is decided by the rights that calls are judged by', async () => {
    const actions = ['eks:DescribeCluster', 'eks:DeleteCluster'];
    const { EvaluationResults, IsTruncated } = await simulate(PORTAL, actions);
    expect(IsTruncated).toBe(false);
    expect(
      EvaluationResults?.map(({ EvalActionName, EvalDecision }) => [
        EvalActionName,
        EvalDecision,
      ]),
    ).toEqual([
      ['eks:DescribeCluster', 'allowed'],
      ['eks:DeleteCluster', 'implicitDeny'],
    ]);
  });

  it('is told for each resource', async () => {
    const resource = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/bare`;
    const { EvaluationResults } = await simulate(
      ALICE,
      ['eks:DeleteCluster'],
      KEYS.full,
      [resource],
    );
    expect(EvaluationResults).toMatchObject([
      { EvalResourceName: resource, EvalDecision: 'allowed' },
    ]);
  });

  it('is not told to who may not ask, nor of nobody', async () => {
    await expect(
      simulate(ALICE, ['eks:ListClusters'], KEYS.nobody),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      simulate(`${ALICE}-2`, ['eks:ListClusters']),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });
});
