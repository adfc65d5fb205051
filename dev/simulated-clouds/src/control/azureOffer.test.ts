import { ManualClock } from '../core';
import { fleetScenario } from '../scenarios';
import { World } from '../World';

describe('the offer of Azure at the control endpoint', () => {
  let world: World;

  beforeAll(async () => {
    const clock = new ManualClock();
    world = await World.start({ clock, scenario: fleetScenario(10) });
  });

  afterAll(() => world.stop());

  const subscription = () => world.azure.subscriptions[0]!;
  const change = async (changes: object) => {
    const url = `${world.controlUrl}/offers/azure/${subscription().id}`;
    const { status } = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
    });
    return status;
  };

  it('takes lists as a whole and leaves the others alone', async () => {
    const versions = [{ version: '1.35.1', isDefault: true }];
    const { vmSizes } = subscription().offer;
    expect(await change({ versions, coresPerLocation: 8 })).toBe(204);
    expect(subscription().offer).toMatchObject({
      versions,
      coresPerLocation: 8,
    });
    expect(subscription().offer.vmSizes).toEqual(vmSizes);
  });

  it('adds resource groups', async () => {
    const resourceGroups = [{ name: 'rg-new', location: 'westeurope' }];
    expect(await change({ resourceGroups })).toBe(204);
    expect(subscription().resourceGroups).toContainEqual(resourceGroups[0]);
  });

  it('refuses what it does not know', async () => {
    expect(await change({ prices: [] })).toBe(400);
  });
});
