import { AZURE_READER, AzurePrincipalSpec } from './specs';
import {
  CONTRIBUTOR,
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';

const READER: AzurePrincipalSpec = {
  clientId: '55555555-5555-4555-8555-555555555555',
  clientSecret: 'reader-secret',
  objectId: '66666666-6666-4666-8666-666666666666',
  actions: AZURE_READER,
};
const NOBODY: AzurePrincipalSpec = {
  clientId: '77777777-7777-4777-8777-777777777777',
  clientSecret: 'nobody-secret',
  objectId: '88888888-8888-4888-8888-888888888888',
  actions: [],
};
const MANAGEMENT = 'https://management.azure.com/.default';
const HOUR = 60 * 60 * 1000;

describe('AzureSimulator, who may do what', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS], [READER, NOBODY]);
  });

  afterEach(() => world.stop());

  const getAs = (principal: AzurePrincipalSpec) =>
    world
      .clientOf(principal, SUBSCRIPTION)
      .managedClusters.get('payments-rg', 'payments-prod');

  it('refuses a wrong secret at the token endpoint', async () => {
    const wrong = { ...CONTRIBUTOR, clientSecret: 'wrong' };
    await expect(
      world.credentialOf(wrong).getToken(MANAGEMENT),
    ).rejects.toThrow(/^invalid_client.*AADSTS7000215/);
  });

  it('refuses an application that the tenant does not have', async () => {
    const unknown = { ...CONTRIBUTOR, clientId: NOBODY.objectId };
    await expect(
      world.credentialOf(unknown).getToken(MANAGEMENT),
    ).rejects.toThrow(/^unauthorized_client/);
  });

  it('refuses a resource that is nothing to it', async () => {
    await expect(
      world.credentialOf(CONTRIBUTOR).getToken('https://example.com/.default'),
    ).rejects.toThrow(/^invalid_resource/);
  });

  it('lets a reader read, and nothing else', async () => {
    expect(await getAs(READER)).toMatchObject({ name: 'payments-prod' });
    await expect(
      world
        .clientOf(READER, SUBSCRIPTION)
        .managedClusters.listClusterUserCredentials(
          'payments-rg',
          'payments-prod',
        ),
    ).rejects.toMatchObject({ statusCode: 403, code: 'AuthorizationFailed' });
  });

  it('answers 403 to a principal without a role', async () => {
    await expect(getAs(NOBODY)).rejects.toMatchObject({
      statusCode: 403,
      code: 'AuthorizationFailed',
    });
  });

  it('refuses a token when its hour is over', async () => {
    const client = world.client;
    await client.managedClusters.get('payments-rg', 'payments-prod');
    world.clock.advance(HOUR);
    await expect(
      client.managedClusters.get('payments-rg', 'payments-prod'),
    ).rejects.toMatchObject({
      statusCode: 401,
      code: 'ExpiredAuthenticationToken',
    });
  });

  it.each([
    ['no token', undefined, 'AuthenticationFailed'],
    ['a token of nobody', 'Bearer a.b.c', 'InvalidAuthenticationToken'],
  ])('answers 401 to %s', async (_name, authorization, code) => {
    const { status, headers, body } = await world.get(
      `/subscriptions/${SUBSCRIPTION}?api-version=2022-12-01`,
      authorization ? { authorization } : {},
    );
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('error="invalid_token"');
    expect(body).toMatchObject({ error: { code } });
  });

  it('refuses a token that was issued for another audience', async () => {
    const token = await world
      .credentialOf(CONTRIBUTOR)
      .getToken('6dae42f8-4368-4678-94ff-3960e28e3630/.default');
    const { body } = await world.get(
      `/subscriptions/${SUBSCRIPTION}?api-version=2022-12-01`,
      { authorization: `Bearer ${token?.token}` },
    );
    expect(body).toMatchObject({
      error: { code: 'InvalidAuthenticationTokenAudience' },
    });
  });

  it('refuses a token of another tenant', async () => {
    const foreign = '99999999-9999-4999-8999-999999999999';
    world.azure.addSubscription({
      subscriptionId: foreign,
      tenantId: NOBODY.objectId,
      displayName: 'Somebody else',
      principals: [CONTRIBUTOR],
      clusters: [PAYMENTS],
    });
    const client = world.clientOf(CONTRIBUTOR, foreign);
    await expect(
      client.managedClusters.get('payments-rg', 'payments-prod'),
    ).rejects.toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationTokenTenant',
    });
  });

  it('lists the subscriptions that the caller has a role in', async () => {
    const token = await world.credentialOf(READER).getToken(MANAGEMENT);
    const { body } = await world.get('/subscriptions?api-version=2022-12-01', {
      authorization: `Bearer ${token?.token}`,
    });
    expect(body).toMatchObject({ value: [{ subscriptionId: SUBSCRIPTION }] });
  });

  it('tells anybody where its endpoints are', async () => {
    const { body } = await world.get('/metadata/endpoints', {});
    expect(body).toMatchObject({
      resourceManager: world.azure.endpoint,
      authentication: { loginEndpoint: world.azure.endpoint },
    });
  });

  it('tells how many reads are left', async () => {
    const token = await world.credentialOf(CONTRIBUTOR).getToken(MANAGEMENT);
    const { status, headers, body } = await world.get(
      `/subscriptions/${SUBSCRIPTION}?api-version=2022-12-01`,
      { authorization: `Bearer ${token?.token}` },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ displayName: 'Platform', state: 'Enabled' });
    expect(headers['x-ms-ratelimit-remaining-subscription-global-reads']).toBe(
      '3749',
    );
  });
});
