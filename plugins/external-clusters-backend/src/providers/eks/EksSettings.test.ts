import { JsonObject } from '@backstage/types';
import { KNOWN_REGIONS, partitionOf } from './AwsPartition';
import { describeEksScope, readEksAccount } from './EksSettings';

const GOOD = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  regions: ['eu-central-1', 'us-east-1'],
};
const ROLE = {
  roleArn: 'arn:aws:iam::123456789012:role/path/viewer',
  externalId: 'made-here',
};

function refusalOf(settings: JsonObject) {
  try {
    readEksAccount(settings);
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused');
}

describe('readEksAccount', () => {
  it('parts scope and credential', () => {
    expect(readEksAccount(GOOD)).toEqual({
      scope: { regions: ['eu-central-1', 'us-east-1'] },
      credential: {
        accessKeyId: GOOD.accessKeyId,
        secretAccessKey: GOOD.secretAccessKey,
      },
    });
  });

  it('takes regions as text, each once', () => {
    const regions = 'eu-central-1, us-east-1 eu-central-1';
    expect(readEksAccount({ ...GOOD, regions }).scope).toEqual({
      regions: ['eu-central-1', 'us-east-1'],
    });
  });

  it('takes a role with the external ID that was made here', () => {
    const { scope } = readEksAccount({ ...GOOD, ...ROLE });
    expect(scope).toEqual({ regions: GOOD.regions, ...ROLE });
    expect(describeEksScope(scope)).toContainEqual({
      label: 'Role',
      value: ROLE.roleArn,
    });
  });

  it('takes temporary keys with their session token', () => {
    const accessKeyId = 'ASIAIOSFODNN7EXAMPLE';
    expect(
      readEksAccount({ ...GOOD, accessKeyId, sessionToken: 'abc' }).credential,
    ).toMatchObject({ accessKeyId, sessionToken: 'abc' });
    expect(refusalOf({ ...GOOD, accessKeyId })).toMatchObject({
      field: 'sessionToken',
    });
  });

  it.each<[string, unknown]>([
    ['accessKeyId', 'AROAIOSFODNN7EXAMPLE'],
    ['accessKeyId', 'akiaiosfodnn7example'],
    ['accessKeyId', 'AKIA'],
    ['secretAccessKey', 'line\nbreak'],
    ['secretAccessKey', { a: 1 }],
    ['sessionToken', 'line\r\nbreak'],
    ['regions', []],
    ['regions', ['localhost']],
    ['regions', ['eu-central-1.evil.test']],
    ['regions', ['eu-central-1@evil.test']],
    ['regions', ['eu-central-1/../..']],
    ['regions', ['eu-central-1\n']],
    ['regions', ['xx-nowhere-1']],
    ['regions', ['eu-central-1', 'cn-north-1']],
    ['regions', ['us-gov-west-1', 'us-west-1']],
    ['regions', [1]],
    ['regions', { 0: 'eu-central-1' }],
    ['roleArn', 'arn:aws:iam::123:role/x'],
    ['roleArn', 'arn:aws:iam::123456789012:user/x'],
    ['roleArn', 'arn:aws-cn:iam::123456789012:role/x'],
    ['externalId', 'with space'],
  ])('refuses %s %j', (field, value) => {
    const settings = { ...GOOD, ...ROLE, [field]: value as string };
    expect(refusalOf(settings)).toMatchObject({
      kind: 'InvalidRequest',
      field,
      hint: expect.any(String),
    });
  });

  it.each([
    [{ roleArn: ROLE.roleArn }, 'externalId'],
    [{ externalId: ROLE.externalId }, 'externalId'],
  ])('refuses %j alone', (part, field) => {
    expect(refusalOf({ ...GOOD, ...part })).toMatchObject({ field });
  });

  it.each([
    'endpoint',
    'profile',
    'credential_process',
    'sso_start_url',
    'web_identity_token_file',
    'region',
  ])('refuses the field %s by name', field => {
    expect(refusalOf({ ...GOOD, [field]: 'x' })).toMatchObject({
      code: 'UNKNOWN_FIELD',
      field,
    });
  });

  it.each(Object.keys(GOOD))('refuses an account without %s', field => {
    expect(refusalOf({ ...GOOD, [field]: '' })).toMatchObject({ field });
  });
});

describe('partitionOf', () => {
  it.each(KNOWN_REGIONS)('knows the partition of %s', region => {
    expect(partitionOf(region)).toBeDefined();
  });

  it.each([
    ['eu-central-1', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-northwest-1', 'aws-cn'],
  ])('%s is in %s', (region, name) =>
    expect(partitionOf(region)?.name).toBe(name),
  );
});
