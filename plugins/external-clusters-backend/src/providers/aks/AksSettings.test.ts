import { JsonObject } from '@backstage/types';
import { describeAksScope, readAksAccount } from './AksSettings';

const GOOD = {
  tenantId: 'AAAAAAAA-1111-4111-8111-111111111111',
  subscriptionId: 'BBBBBBBB-2222-4222-8222-222222222222',
  clientId: 'CCCCCCCC-3333-4333-8333-333333333333',
  clientSecret: 'a~b.c_d-e',
};

function refusalOf(settings: JsonObject) {
  try {
    readAksAccount(settings);
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused');
}

describe('readAksAccount', () => {
  it('parts scope and credential, GUIDs in lower case', () => {
    expect(readAksAccount(GOOD)).toEqual({
      scope: {
        tenantId: 'aaaaaaaa-1111-4111-8111-111111111111',
        subscriptionId: 'bbbbbbbb-2222-4222-8222-222222222222',
        clientId: 'cccccccc-3333-4333-8333-333333333333',
        cloud: 'AzurePublic',
      },
      credential: { clientSecret: 'a~b.c_d-e' },
    });
  });

  it.each([['contoso.onmicrosoft.com'], ['example.co.uk']])(
    'takes the domain %s as tenant',
    tenantId =>
      expect(readAksAccount({ ...GOOD, tenantId }).scope.tenantId).toBe(
        tenantId,
      ),
  );

  it.each([['AzureUSGovernment'], ['AzureChinaCloud']])(
    'takes the cloud %s',
    cloud => {
      const { scope } = readAksAccount({ ...GOOD, cloud });
      expect(describeAksScope(scope)).toContainEqual({
        label: 'Cloud',
        value: cloud,
      });
    },
  );

  it.each<[string, unknown]>([
    ['tenantId', '../common'],
    ['tenantId', 'common'],
    ['tenantId', 'organizations'],
    ['tenantId', 'evil.test/x'],
    ['tenantId', 'https://evil.test'],
    ['tenantId', 'a.b?x=1'],
    ['tenantId', '.com'],
    ['tenantId', 1],
    ['subscriptionId', 'not-a-guid'],
    ['subscriptionId', `${GOOD.subscriptionId}/..`],
    ['subscriptionId', { a: 1 }],
    ['clientId', `${GOOD.clientId}\n`],
    ['clientSecret', 'line\nbreak'],
    ['clientSecret', 'carriage\rreturn'],
    ['clientSecret', 'with space'],
    ['clientSecret', 'ümlaut'],
    ['clientSecret', ['list']],
    ['clientSecret', true],
    ['cloud', 'AzureGermanCloud'],
    ['cloud', 'https://login.evil.test'],
  ])('refuses %s %j without repeating it', (field, value) => {
    const refusal = refusalOf({ ...GOOD, [field]: value as string });
    expect(refusal).toMatchObject({
      kind: 'InvalidRequest',
      field,
      hint: expect.any(String),
    });
    expect((refusal as Error).message).not.toContain(String(value));
  });

  it.each([
    'authorityHost',
    'resourceManagerEndpoint',
    'certificatePath',
    'clientCertificatePath',
    'endpoint',
  ])('refuses the field %s by name', field => {
    expect(refusalOf({ ...GOOD, [field]: 'x' })).toMatchObject({
      code: 'UNKNOWN_FIELD',
      field,
    });
  });

  it.each(Object.keys(GOOD))('refuses an account without %s', field => {
    expect(refusalOf({ ...GOOD, [field]: '' })).toMatchObject({
      code: 'MISSING_FIELD',
      field,
    });
  });
});
