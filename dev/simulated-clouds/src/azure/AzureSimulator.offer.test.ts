import { ManagedCluster } from '@azure/arm-containerservice';
import {
  CONTRIBUTOR,
  PAYMENTS,
  startAzureWorld,
  SUBSCRIPTION,
} from './__testUtils__/azureWorld';

const GROUP = 'Payments-RG';
const POOL = { name: 'system', mode: 'System', vmSize: 'Standard_D2s_v5' };
const NEW: ManagedCluster = {
  location: 'westeurope',
  dnsPrefix: 'fresh',
  identity: { type: 'SystemAssigned' },
  agentPoolProfiles: [POOL],
};

describe('AzureSimulator, asked for what there is', () => {
  let world: Awaited<ReturnType<typeof startAzureWorld>>;

  beforeEach(async () => {
    world = await startAzureWorld([PAYMENTS], []);
  });

  afterEach(() => world.stop());

  const offer = () => world.azure.subscription(SUBSCRIPTION).offer;
  const create = (cluster: ManagedCluster, name: string, group: string) =>
    world.client.managedClusters
      .createOrUpdate(group, name, cluster, { updateIntervalInMs: 1 })
      .submitted();

  async function list(path: string): Promise<Record<string, unknown>[]> {
    const { token } = await world
      .credentialOf(CONTRIBUTOR)
      .getToken('https://management.azure.com/.default');
    const separator = path.includes('?') ? '&' : '?';
    const { body } = await world.get(
      `/subscriptions/${SUBSCRIPTION}${path}${separator}api-version=2021-07-01`,
      { authorization: `Bearer ${token}` },
    );
    return (body as { value: Record<string, unknown>[] }).value;
  }

  it('lists locations with their zones', async () => {
    expect(await list('/locations')).toContainEqual(
      expect.objectContaining({
        name: 'westeurope',
        displayName: 'West Europe',
        availabilityZoneMappings: expect.arrayContaining([
          { logicalZone: '1', physicalZone: 'westeurope-az1' },
        ]),
      }),
    );
  });

  it('lists VM sizes of a location among other things', async () => {
    const filter = encodeURIComponent("location eq 'westeurope'");
    const skus = await list(
      `/providers/Microsoft.Compute/skus?$filter=${filter}`,
    );
    expect(skus.map(({ resourceType }) => resourceType)).toContain('disks');
    expect(skus).toContainEqual(
      expect.objectContaining({
        name: 'Standard_NC24ads_A100_v4',
        restrictions: [
          expect.objectContaining({
            reasonCode: 'NotAvailableForSubscription',
          }),
        ],
      }),
    );
  });

  it('tells which versions are the default, a preview or for long-term support', async () => {
    offer().versions.push({ version: '1.35.0', isPreview: true });
    const { values } =
      await world.client.managedClusters.listKubernetesVersions('westeurope');
    expect(
      values?.map(({ version, isDefault, isPreview, capabilities }) => [
        version,
        isDefault,
        isPreview,
        capabilities?.supportPlan?.length,
      ]),
    ).toEqual([
      ['1.30', undefined, undefined, 1],
      ['1.31', undefined, undefined, 2],
      ['1.32', undefined, undefined, 2],
      ['1.33', true, undefined, 2],
      ['1.34', undefined, undefined, 2],
      ['1.35', undefined, true, 2],
    ]);
  });

  it('offers pools nothing newer than their control plane', async () => {
    const { agentPoolVersions } =
      await world.client.agentPools.getAvailableAgentPoolVersions(
        GROUP,
        PAYMENTS.name,
      );
    const versions = agentPoolVersions?.map(each => each.kubernetesVersion);
    expect(versions?.at(-1)).toBe('1.33.4');
    const { upgrades } = await world.client.agentPools.getUpgradeProfile(
      GROUP,
      PAYMENTS.name,
      'apps',
    );
    expect(upgrades).toEqual([]);
  });

  it.each<[string, Partial<ManagedCluster>, string, string]>([
    ['a name', {}, '-fresh', 'InvalidParameter'],
    [
      'a location',
      { location: 'moon' },
      'fresh',
      'LocationNotAvailableForResourceType',
    ],
    ['a DNS prefix', { dnsPrefix: 'a_b' }, 'fresh', 'InvalidParameter'],
    ['an identity', { identity: undefined }, 'fresh', 'InvalidParameter'],
    [
      'a version',
      { kubernetesVersion: '1.2' },
      'fresh',
      'K8sVersionNotSupported',
    ],
    [
      'a system pool',
      { agentPoolProfiles: [{ ...POOL, mode: 'User' }] },
      'fresh',
      'InvalidParameter',
    ],
    ['room for its node group', {}, 'x'.repeat(63), 'InvalidParameter'],
  ])('refuses a cluster without %s', async (_what, change, name, code) => {
    await expect(
      create({ ...NEW, ...change }, name, GROUP),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('refuses a cluster in a group that is not there', async () => {
    await expect(create(NEW, 'fresh', 'nowhere')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceGroupNotFound',
    });
  });

  it('counts the vCPUs of a location', async () => {
    offer().coresPerLocation = 54;
    const big = (count: number) => ({
      ...NEW,
      agentPoolProfiles: [{ ...POOL, count }],
    });
    await expect(create(big(2), 'fresh', GROUP)).rejects.toMatchObject({
      code: 'ErrCode_InsufficientVCPUQuota',
    });
    await create(big(1), 'fresh', GROUP);
  });
});
