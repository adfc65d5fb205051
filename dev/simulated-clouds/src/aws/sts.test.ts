import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import {
  AssumeRoleCommand,
  AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { ManualClock } from '../core';
import {
  ACCOUNT,
  KEYS,
  REGION,
  startTestAws,
  TestAws,
} from './__testUtils__/startTestAws';

const ROLE = `arn:aws:iam::${ACCOUNT}:role/portal`;

describe('AwsSimulator: STS through the official client', () => {
  let world: TestAws;
  let signingClock: ManualClock;

  beforeEach(async () => {
    signingClock = new ManualClock(Date.now());
    world = await startTestAws(signingClock);
  });

  afterEach(() => world.close());

  const options = (credentials: typeof KEYS.full) => ({
    endpoint: world.aws.url,
    region: REGION,
    credentials,
    maxAttempts: 1,
  });

  const assume = (change: Partial<AssumeRoleCommandInput> = {}) =>
    new STSClient(options(KEYS.nobody)).send(
      new AssumeRoleCommand({
        RoleArn: ROLE,
        RoleSessionName: 'portal',
        ExternalId: 'secret-id',
        ...change,
      }),
    );

  async function listAs(
    { Credentials }: Awaited<ReturnType<typeof assume>>,
    systemClockOffset = 0,
  ) {
    const session = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    };
    const client = new EKSClient({ ...options(session), systemClockOffset });
    return client.send(new ListClustersCommand({}));
  }

  it('tells who calls, however few rights they have', async () => {
    const client = new STSClient(options(KEYS.nobody));
    const identity = await client.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:user/user-NOBODY`,
      UserId: expect.stringMatching(/^AIDA/),
    });
  });

  it.each([
    ['a wrong secret', { secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'AKIAOTHER' }, 'InvalidClientTokenId'],
  ])('refuses %s', async (_case, change, name) => {
    const client = new STSClient(options({ ...KEYS.full, ...change }));
    await expect(
      client.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 403 } });
  });

  it('lends a role, whose session then has the rights of the role', async () => {
    const session = await assume();
    expect(session.AssumedRoleUser?.Arn).toBe(
      `arn:aws:sts::${ACCOUNT}:assumed-role/portal/portal`,
    );
    expect((await listAs(session)).clusters).toHaveLength(2);
    expect(world.calls.count('aws.sts.AssumeRole', ACCOUNT)).toBe(1);
  });

  it.each([
    ['another external id', { ExternalId: 'other' }],
    ['no external id', { ExternalId: undefined }],
    ['a role that is not there', { RoleArn: `${ROLE}s` }],
  ])('refuses %s with the same words', async (_case, change) => {
    await expect(assume(change)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'is not authorized to perform: sts:AssumeRole on resource:',
      ),
    });
  });

  it('takes the rights of a role away from its sessions too', async () => {
    const session = await assume();
    world.aws.updateRole(ACCOUNT, 'portal', { rights: 'none' });
    await expect(listAs(session)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it('ends a session when its time is over', async () => {
    const session = await assume({ DurationSeconds: 900 });
    const lifetime = 900_000;
    signingClock.advance(lifetime);
    await expect(listAs(session, lifetime)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
  });
});
