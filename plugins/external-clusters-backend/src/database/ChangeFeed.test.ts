import { TestDatabaseId } from '@backstage/backend-test-utils';
import { ClusterChange } from './ChangeNotifier';
import { PendingChange } from './ChangeFeed';
import { createTestStores, testDatabases } from './__testUtils__';

jest.setTimeout(60_000);

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1_000;

function changeOf(entityName: string): PendingChange {
  return {
    kind: 'Removed',
    clusterId: `id-of-${entityName}`,
    entityName,
    catalog: true,
    reason: 'a test',
  };
}

async function setUpFeed(id: TestDatabaseId) {
  const stores = await createTestStores(databases, id);
  const { feed, inventory, database } = stores;
  const { epoch } = await feed.head();
  return {
    ...stores,
    epoch,
    append: (name: string) =>
      database.transaction(transaction =>
        feed.append(transaction, [changeOf(name)], 0),
      ),
    namesAfter: async (after: number, limit = 100) => {
      const page = await inventory.changes({ epoch, after, limit });
      const names = page.changes.map(change => change.entityName);
      return { names, last: page.last };
    },
  };
}

describe.each(databases.eachSupportedId())('ChangeFeed on %s', id => {
  const setUp = () => setUpFeed(id);

  it('numbers changes in the order of their commits', async () => {
    const { append, namesAfter } = await setUp();
    await append('a');
    await append('b');
    expect(await namesAfter(0)).toEqual({ names: ['a', 'b'], last: 2 });
    expect(await namesAfter(1)).toEqual({ names: ['b'], last: 2 });
    expect(await namesAfter(2)).toEqual({ names: [], last: 2 });
  });

  it('has no hole where a transaction was rolled back', async () => {
    const { append, namesAfter, database, feed, notifier } = await setUp();
    const told: ClusterChange[] = [];
    notifier.subscribe(changes => told.push(...changes));
    const failing = database.transaction(async transaction => {
      await feed.append(transaction, [changeOf('undone')], 0);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await append('next');
    expect(await namesAfter(0)).toEqual({ names: ['next'], last: 1 });
    expect(told.map(change => change.clusterId)).toEqual(['id-of-next']);
  });

  it('numbers changes of writers that meet', async () => {
    const { append, namesAfter } = await setUp();
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map(append));
    const seen = await namesAfter(0);
    expect(seen.last).toBe(4);
    expect(seen.names.sort()).toEqual(names);
  });

  it('is read page by page, each entity once', async () => {
    const { append, namesAfter } = await setUp();
    for (const name of ['a', 'b', 'a', 'c']) await append(name);
    expect(await namesAfter(0, 3)).toEqual({ names: ['b', 'a'], last: 3 });
    expect(await namesAfter(3, 3)).toEqual({ names: ['c'], last: 4 });
  });

  it('asks for a full pass where it cannot tell what was missed', async () => {
    const { append, inventory, feed, epoch } = await setUp();
    const lost = async (position: { epoch?: string; after?: number }) => {
      const page = await inventory.changes({ ...position, limit: 10 });
      expect(page.epoch).toBe(epoch);
      return page.fullPassRequired;
    };
    for (const name of ['a', 'b', 'c']) await append(name);
    expect(await lost({})).toBe(true);
    expect(await lost({ epoch: 'another', after: 3 })).toBe(true);
    expect(await lost({ epoch, after: 4 })).toBe(true);
    expect(await lost({ epoch, after: 0 })).toBe(false);
    expect(await feed.prune(1)).toBe(3);
    expect(await lost({ epoch, after: 2 })).toBe(true);
    expect(await lost({ epoch, after: 3 })).toBe(false);
  });

  it('throws away only what is old', async () => {
    const { append, feed, clock, database, namesAfter } = await setUp();
    await append('old');
    const now = await clock.now();
    await database.transaction(transaction =>
      feed.append(transaction, [changeOf('new')], now),
    );
    expect(await feed.prune(now - 7 * DAY)).toBe(1);
    expect(await feed.prune(now - 7 * DAY)).toBe(0);
    expect((await namesAfter(1)).names).toEqual(['new']);
  });
});

// With more than one writer: SQLite has none.
for (const [id] of databases.eachSupportedId()) {
  if (id === 'SQLITE_3') continue;
  describe(`ChangeFeed between transactions on ${id}`, () => {
    it('hides nothing when two transactions commit in reverse order', async () => {
      const { append, namesAfter, database, feed } = await setUpFeed(id);
      const first = await database.transaction();
      await first('accounts').where({ id: 'none' }).update({ name: 'started' });
      await append('second');
      const seen = await namesAfter(0);
      expect(seen.names).toEqual(['second']);
      await feed.append(first, [changeOf('first')], 0);
      await first.commit();
      expect((await namesAfter(seen.last)).names).toEqual(['first']);
    });

    it('lets nobody see a later number before an earlier one', async () => {
      const { append, namesAfter, database, feed } = await setUpFeed(id);
      const slow = await database.transaction();
      await feed.append(slow, [changeOf('slow')], 0);
      const fast = append('fast');
      // The fast one waits for the counter: nothing to be seen yet.
      expect(await namesAfter(0)).toEqual({ names: [], last: 0 });
      await slow.commit();
      await fast;
      expect((await namesAfter(0)).names).toEqual(['slow', 'fast']);
    });
  });
}
