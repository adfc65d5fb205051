import { testDatabases } from '../database/__testUtils__';
import {
  bothAccounts,
  CLOUDS,
  Person,
  twoAccounts,
  usePortal,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINUTE = 60_000;
const SEEN = 75_000;
const RETRY_AFTER_SECONDS = 120;

const OPERATIONS = {
  aks: 'azure.managedClusters.',
  eks: 'aws.eks.',
  gke: 'google.container.',
};

const everywhere = databases
  .eachSupportedId()
  .flatMap(([id]) => CLOUDS.map(cloud => ({ id, cloud })));

describe.each(everywhere)('an account of $cloud on $id', ({ id, cloud }) => {
  const stage = usePortal({
    databases,
    id,
    scenario: twoAccounts,
    config: () => ({}),
  });
  let first: string[];
  let second: string[];

  beforeAll(async () => {
    const ann = Person.ann(stage.portal);
    const imported = [];
    for (const { settings } of bothAccounts(stage.world, cloud)) {
      const account = await ann.addAccount(cloud, settings);
      imported.push(Object.values(await ann.importAll(account.id)));
    }
    [first, second] = imported as [string[], string[]];
    await stage.portal.wake();
  });

  const showAll = (ids: string[]) =>
    Promise.all(ids.map(each => stage.portal.show(each, 'owner')));

  const accessOf = async (ids: string[]) =>
    (await showAll(ids)).map(({ cloudAccess }) => cloudAccess.status);

  it('is asked nothing before Retry-After ends, keeps what is known, and goes on then', async () => {
    const { portal, world, clock } = stage;
    const { scope } = bothAccounts(world, cloud)[0]!;
    const operation = OPERATIONS[cloud];
    const retryAfterSeconds = RETRY_AFTER_SECONDS;
    const effect = { kind: 'status', status: 429, retryAfterSeconds } as const;
    world.faults.add({ operation, scope, effect });
    const isThrottled = async () =>
      (await accessOf(first)).join() === 'Throttled,Throttled';
    expect(await portal.passUntil(SEEN, isThrottled)).not.toBe(Infinity);
    const throttledAt = world.calls.list(operation, scope).at(-1)!.at;
    world.faults.clear();
    world.calls.reset();

    const [cluster] = await showAll(first);
    const discovery = await portal.get(
      `/accounts/${cluster!.account!.id}/clusters`,
      'owner',
    );

    expect(discovery.status).toBe(503);
    expect(Number(discovery.headers['retry-after'])).toBeGreaterThan(0);
    for (const { state, version } of await showAll(first)) {
      expect(state).toBe('Running');
      expect(version).toMatch(/^1\.33/);
    }
    const end = throttledAt + RETRY_AFTER_SECONDS * 1000;
    await portal.pass(end - clock.now() - 1);
    expect(world.calls.list(operation, scope)).toEqual([]);
    expect(await accessOf(second)).toEqual(['Ok', 'Ok']);
    await portal.pass(2 * MINUTE);
    expect(await accessOf(first)).toEqual(['Ok', 'Ok']);
  });

  it('whose credential is revoked shows it at its own clusters only, with the time of the last good read', async () => {
    const { portal, world } = stage;
    const entities = await portal.entities();
    const before = await showAll(first);
    const { mutations } = portal.parts.catalog;
    const emitted = mutations.length;

    bothAccounts(world, cloud)[0]!.revoke();
    await portal.pass(15 * MINUTE);

    expect(await accessOf(first)).toEqual(['Unauthorized', 'Unauthorized']);
    expect(await accessOf(second)).toEqual(['Ok', 'Ok']);
    expect(await showAll(first)).toMatchObject(
      before.map(({ observedAt, state, version, nodePools }) => ({
        observedAt,
        state,
        version,
        nodePools,
        stale: true,
      })),
    );
    const fresh = await showAll(second);
    expect(fresh.map(({ stale }) => stale)).toEqual([false, false]);
    expect(entities).toHaveLength(4);
    expect(await portal.entities()).toEqual(entities);
    expect(mutations.slice(emitted)).toEqual([]);
  });
});
