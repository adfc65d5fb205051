import { ManualClock } from '../core';
import { fleetScenario } from '../scenarios';
import { World } from '../World';

describe('the offer of Google at the control endpoint', () => {
  let world: World;

  beforeAll(async () => {
    const clock = new ManualClock();
    world = await World.start({ clock, scenario: fleetScenario(10) });
  });

  afterAll(() => world.stop());

  const project = () => world.google.projectIds()[0]!;
  const change = async (changes: object) => {
    const url = `${world.controlUrl}/offers/google/${project()}`;
    const { status } = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
    });
    return status;
  };

  it('takes lists as a whole and leaves the others alone', async () => {
    const { machineTypes } = world.google.offerOf(project());
    const versions = { RAPID: ['1.99.0-gke.1'] };
    expect(await change({ versions, zones: ['moon-east1-a'] })).toBe(204);
    const offer = world.google.offerOf(project());
    expect(offer.regions()).toEqual(['moon-east1']);
    expect(offer.versions.offered('RAPID')).toEqual(['1.99.0-gke.1']);
    expect(offer.versions.offered('STABLE')).not.toEqual([]);
    expect(offer.machineTypes).toEqual(machineTypes);
  });

  it('refuses what it does not know', async () => {
    expect(await change({ prices: [] })).toBe(400);
  });
});
