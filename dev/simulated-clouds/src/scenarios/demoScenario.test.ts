import { ManualClock } from '../core';
import { World } from '../World';
import { demoScenario } from './demoScenario';

const MINUTE = 60_000;

/** The words of the clouds that stand for each state of the portal. */
const STATES: Record<string, RegExp> = {
  Provisioning: /^(Creating\/|CREATING$|PROVISIONING$)/,
  Running: /^(Succeeded\/Running|ACTIVE|RUNNING)$/,
  Reconciling: /^(Upgrading\/|UPDATING$|RECONCILING$)/,
  Starting: /^Starting\//,
  Stopping: /^Stopping\//,
  Stopped: /^Succeeded\/Stopped$/,
  Deleting: /^(Deleting\/|DELETING$|STOPPING$)/,
  Warning: /^DEGRADED$/,
  Error: /^(FAILED|ERROR)$/,
  Unknown: /^Hibernating\//,
};

describe('the demo scenario', () => {
  const clock = new ManualClock();
  let world: World;

  beforeAll(async () => {
    world = await World.start({ clock, scenario: demoScenario(clock.now()) });
  });

  afterAll(() => world.stop());

  async function clusters(): Promise<{ name: string; state: string }[]> {
    return (await fetch(`${world.controlUrl}/clusters`)).json();
  }

  it('reaches every state by the clock, and many of them at any time', async () => {
    const seen = new Set<string>();
    let wasMissing = 0;
    for (let minute = 0; minute < 60; minute++) {
      const now = await clusters();
      const states = now.map(({ state }) => stateOf(state));
      states.forEach(state => seen.add(state));
      expect(new Set(states).size).toBeGreaterThanOrEqual(4);
      if (!now.some(({ name }) => name === 'feature-lab')) wasMissing += 1;
      clock.advance(MINUTE);
    }
    expect([...seen].sort()).toEqual(Object.keys(STATES).sort());
    // Longer than the ten minutes between two looks that a portal needs to be sure.
    expect(wasMissing).toBeGreaterThan(30);
  });

  it('begins again', async () => {
    expect((await clusters()).map(({ name }) => name)).toContain('feature-lab');
  });
});

describe('the demo scenario, started again', () => {
  async function identities(clock: ManualClock) {
    const scenario = demoScenario(clock.now());
    const world = await World.start({ clock, scenario });
    const { azure, google, aws } = world;
    const found = {
      azure: azure.subscriptions.flatMap(({ clusters }) =>
        clusters.map(({ resourceUid }) => resourceUid),
      ),
      google: google
        .projectIds()
        .flatMap(project => google.listClusters(project))
        .map(({ id, createTime }) => [id, createTime]),
      aws: aws.listClusters().map(({ arn }) => arn),
      keys: world.describe().aws,
    };
    await world.stop();
    return { ...found, keys: { ...found.keys, endpoint: undefined } };
  }

  it('has the same clusters and keys', async () => {
    const clock = new ManualClock();
    const before = await identities(clock);
    clock.advance(60 * MINUTE);
    expect(await identities(clock)).toEqual(before);
  });
});

function stateOf(word: string): string {
  const found = Object.entries(STATES).find(([, words]) => words.test(word));
  return found?.[0] ?? `no state for ${word}`;
}
