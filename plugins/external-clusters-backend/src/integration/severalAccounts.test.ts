import { testDatabases } from '../database/__testUtils__';
import {
  AccountOfTwo,
  bothAccounts,
  CLOUDS,
  Person,
  twoAccounts,
  usePortal,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();

const everywhere = databases
  .eachSupportedId()
  .flatMap(([id]) => CLOUDS.map(cloud => ({ id, cloud })));

describe.each(everywhere)('two accounts of $cloud on $id', ({ id, cloud }) => {
  const stage = usePortal({
    databases,
    id,
    scenario: twoAccounts,
    config: () => ({}),
  });
  let first: AccountOfTwo;
  let second: AccountOfTwo;
  let accountIds: string[];

  beforeAll(async () => {
    const ann = Person.ann(stage.portal);
    [first, second] = bothAccounts(stage.world, cloud) as [
      AccountOfTwo,
      AccountOfTwo,
    ];
    accountIds = [];
    for (const { settings } of [first, second]) {
      accountIds.push((await ann.addAccount(cloud, settings)).id);
    }
  });

  it('asked at the same time never answer with the clusters of each other', async () => {
    const ann = Person.ann(stage.portal);
    const asked = [0, 1, 1, 0, 0, 1, 0, 1].map(async index => {
      const { clusters } = await ann.discover(accountIds[index]!);
      return { index, names: clusters.map(({ name }) => name).sort() };
    });
    for (const { index, names } of await Promise.all(asked)) {
      expect(names).toEqual(
        [
          ['first', 'prod'],
          ['prod', 'second'],
        ][index],
      );
    }
  });

  it('checked at the same time, one good and one without its rights, are never taken for each other', async () => {
    const { portal } = stage;
    const [good, bad] = [first.settings, spoiltSettings()];
    const answers = await Promise.all(
      [good, bad, bad, good, good, bad].map(async settings => {
        const { status } = await portal
          .post('/accounts/verify', 'owner')
          .send({ provider: cloud, owner: 'group:default/team-a', settings });
        return status;
      }),
    );
    expect(answers).toEqual([200, 424, 424, 200, 200, 424]);
  });

  it('with clusters of one name are two entities, of that name for people', async () => {
    const { portal } = stage;
    const ann = Person.ann(portal);
    for (const accountId of accountIds) await ann.importAll(accountId);
    const entities = await portal.entities();
    const prods = entities.filter(({ metadata }) => metadata.title === 'prod');
    expect(prods).toHaveLength(2);
    const names = prods.map(({ metadata }) => metadata.name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^prod-[a-z2-7]{10}$/);
  });

  it('observed at the same time are never mixed, and neither are their clusters', async () => {
    const { portal, world } = stage;
    second.revoke();
    world.calls.reset();
    await portal.pass(75_000);
    const seen = (await portal.list('owner')).map(
      ({ name, account, cloudAccess }) =>
        `${account!.id === accountIds[0] ? 'first' : 'second'} ${name} ${
          cloudAccess.status
        }`,
    );
    expect(seen.sort()).toEqual([
      'first first Ok',
      'first prod Ok',
      'second prod Unauthorized',
      'second second Unauthorized',
    ]);
  });

  /** The second account's credential with a secret that is wrong. */
  function spoiltSettings() {
    const { settings } = second;
    if (cloud === 'aks') return { ...settings, clientSecret: 'wrong' };
    if (cloud === 'eks') return { ...settings, secretAccessKey: 'wrong' };
    const key = JSON.parse(String(first.settings.serviceAccountKey));
    const other = JSON.parse(String(settings.serviceAccountKey));
    const mixed = { ...other, private_key: key.private_key };
    return { serviceAccountKey: JSON.stringify(mixed) };
  }
});
