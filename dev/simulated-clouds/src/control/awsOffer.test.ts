import { ManualClock } from '../core';
import { World } from '../World';

const REGION = 'eu-west-1';

describe('the offer of AWS at the control endpoint', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ clock: new ManualClock() });
  });

  afterAll(() => world.stop());

  const account = () => world.describe().aws.accounts[0]!.accountId;
  const change = async (changes: object) => {
    const response = await fetch(
      `${world.controlUrl}/offers/aws/${account()}`,
      {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ region: REGION, ...changes }),
      },
    );
    return response.status;
  };

  it('takes lists as a whole and leaves the others alone', async () => {
    const { offer } = world.aws;
    const [newest] = offer.versions;
    const instanceTypes = [
      { name: 'm8i.large', architecture: 'x86_64', cpu: 2, memory: 8 },
    ];
    expect(await change({ versions: [newest], instanceTypes })).toBe(204);
    expect(offer.versions).toEqual([newest]);
    expect(offer.instanceTypes(REGION)).toEqual(instanceTypes);
    expect(offer.instanceTypes('us-east-1').length).toBeGreaterThan(1);
    expect(offer.vpcs(account(), REGION)).toHaveLength(2);
  });

  it('takes networks, quotas and regions', async () => {
    const { offer } = world.aws;
    const [vpc] = offer.vpcs(account(), REGION);
    const vpcs = [{ ...vpc, subnets: [] }];
    const quotas = { clustersPerRegion: 1 };
    expect(await change({ vpcs, quotas, optIn: 'not-opted-in' })).toBe(204);
    expect(offer.defaultSubnets(account(), REGION)).toEqual([]);
    expect(offer.quotas(account())).toMatchObject({
      clustersPerRegion: 1,
      nodegroupsPerCluster: 30,
    });
    expect(new Map(offer.regions).get(REGION)).toBe('not-opted-in');
  });

  it('refuses what it does not know', async () => {
    expect(await change({ prices: [] })).toBe(400);
  });
});
