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
const CLUSTER =
  '/resourceGroups/payments-rg/providers/Microsoft.ContainerService/managedClusters';

describe('AzureSimulator, what a caller may do', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeAll(async () => {
    world = await startAzureWorld([PAYMENTS], [READER, NOBODY]);
  });
  afterAll(() => world.stop());

  const permissionsOf = async (
    principal: AzurePrincipalSpec,
    place: string,
  ) => {
    const { token } = await world.credentialOf(principal).getToken(MANAGEMENT);
    const { status, body } = await world.get(
      `/subscriptions/${SUBSCRIPTION}${place}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
      { authorization: `Bearer ${token}` },
    );
    return { status, body };
  };

  it.each(['', '/resourceGroups/payments-rg', `${CLUSTER}/payments-prod`])(
    'is told at %j, from the rights that calls are judged by',
    async place => {
      expect(await permissionsOf(CONTRIBUTOR, place)).toEqual({
        status: 200,
        body: {
          value: [
            {
              actions: ['*'],
              notActions: [],
              dataActions: [
                'Microsoft.ContainerService/managedClusters/*/read',
              ],
              notDataActions: [],
            },
          ],
        },
      });
    },
  );

  it('has no data actions of those who may not read inside', async () => {
    const { body } = await permissionsOf(READER, '');
    expect(body).toMatchObject({
      value: [
        {
          actions: ['*/read'],
          dataActions: [],
        },
      ],
    });
  });

  it('is not told to who may not ask, nor of what is not there', async () => {
    expect((await permissionsOf(NOBODY, '')).status).toBe(403);
    const absent = await permissionsOf(CONTRIBUTOR, `${CLUSTER}/absent`);
    expect(absent.status).toBe(404);
  });
});
