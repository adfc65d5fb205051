import { testDatabases } from '../database/__testUtils__';
import { until } from '../work/__testUtils__';
import { createObservedWorld } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
/** More than a replica looks into at the same time. */
const CLUSTERS = 50;

describe.each(databases.eachSupportedId())('more work than hands on %s', id => {
  async function setUp() {
    const world = await createObservedWorld(databases, id);
    await world.addCloud('account-a');
    for (let index = 0; index < CLUSTERS; index++) {
      await world.add('account-a', { name: `c${index}` });
    }
    return world;
  }

  it('is done before the round is over', async () => {
    const { observer, inside, timer } = await setUp();
    const counts = await observer.runDue();
    expect(counts).toMatchObject({ inside: CLUSTERS, failed: 0 });
    expect(inside.calls).toHaveLength(CLUSTERS);
    expect(timer.size).toBe(0);
  });

  it('is taken up piece by piece after one wake-up', async () => {
    const { observer, inside, timer } = await setUp();
    observer.nudge();
    await until(() => inside.calls.length === CLUSTERS);
    await until(() => timer.size === 0);
    await observer.stop();
    expect(new Set(inside.calls).size).toBe(CLUSTERS);
  });
});
