import { clusterSortValues } from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import { isPostgres } from './dialect';
import { ClusterListQuery } from './ClusterListing';
import { createTestStores, testDatabases, TestStores } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const MINE = 'group:default/team-a';
const OTHER = 'group:default/team-b';

function query(given: Partial<ClusterListQuery>): ClusterListQuery {
  return { sort: 'name', order: 'asc', offset: 0, limit: 50, ...given };
}

async function fill({ addAccount, register }: TestStores) {
  await addAccount();
  await addAccount({ id: 'account-b', provider: 'eks' });
  await register({
    displayName: 'Alpha 100%',
    observation: { name: 'alpha', version: '1.9.11', location: 'westeurope' },
  });
  await register({
    displayName: 'beta',
    owner: OTHER,
    observation: {
      name: 'beta',
      version: '1.33.2-gke.1',
      state: 'Reconciling',
      nodePools: [],
    },
  });
  await register({
    provider: 'eks',
    accountId: 'account-b',
    displayName: 'Größe_1',
    origin: 'Created',
    observation: {
      name: 'gamma',
      version: undefined,
      location: 'eu-west-1',
      state: 'Error',
      nodePools: undefined,
    },
  });
}

describe.each(databases.eachSupportedId())('ClusterListing on %s', id => {
  let stores: TestStores;

  beforeAll(async () => {
    stores = await createTestStores(databases, id);
    await fill(stores);
  });

  async function names(given: Partial<ClusterListQuery>) {
    const page = await stores.listing.list(query(given));
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(item => item.name);
  }

  it.each([
    [{}, ['alpha', 'beta', 'gamma']],
    [{ provider: ['eks'] }, ['gamma']],
    [{ provider: [] }, ['alpha', 'beta', 'gamma']],
    [{ state: ['Error', 'Reconciling'] }, ['beta', 'gamma']],
    [{ version: ['1.33'] }, ['beta']],
    [{ version: ['1.9.11', '1.33'] }, ['alpha', 'beta']],
    [{ version: ['1.3'] }, []],
    [{ location: ['eu-west-1'] }, ['gamma']],
    [{ owner: [OTHER] }, ['beta']],
    [{ origin: ['Created'] }, ['gamma']],
    [{ account: ['account-b'] }, ['gamma']],
    [{ visibleOwners: [OTHER] }, ['beta']],
    [{ visibleOwners: [] }, []],
    [{ search: 'ALPHA west' }, ['alpha']],
    [{ search: 'alpha gamma' }, []],
    [{ search: 'GRÖSSE' }, []],
    [{ search: 'GRÖßE' }, ['gamma']],
    [{ search: '%' }, ['alpha']],
    [{ search: '_' }, ['gamma']],
    [{ search: '\\' }, []],
    [{ search: "'; drop table accounts; --" }, []],
    [{ search: 'error' }, ['gamma']],
    [{ search: '1.33.2' }, ['beta']],
    [{ search: '  ' }, ['alpha', 'beta', 'gamma']],
  ] as [Partial<ClusterListQuery>, string[]][])(
    '%j finds %j',
    async (given, expected) => {
      expect(await names(given)).toEqual(expected);
    },
  );

  it.each([
    ['name', 'displayName', ['Alpha 100%', 'beta', 'Größe_1']],
    ['provider', 'provider', ['aks', 'aks', 'eks']],
    ['location', 'location', ['eu-west-1', 'westeurope', 'westeurope']],
    ['version', 'version', [undefined, '1.9.11', '1.33.2-gke.1']],
    ['state', 'state', ['Error', 'Reconciling', 'Running']],
    ['nodes', 'name', ['gamma', 'beta', 'alpha']],
    ['owner', 'owner', [MINE, MINE, OTHER]],
  ] as const)('sorts by %s', async (sort, field, expected) => {
    const { items } = await stores.listing.list(query({ sort }));
    expect(items.map(item => item[field])).toEqual(expected);
    const reverse = await stores.listing.list(query({ sort, order: 'desc' }));
    expect(reverse.items).toEqual([...items].reverse());
  });

  it('gives pages that fit together, and the number of all', async () => {
    const { listing } = stores;
    const seen: string[] = [];
    for (const offset of [0, 1, 2, 3]) {
      const page = await listing.list(
        query({ sort: 'owner', offset, limit: 1 }),
      );
      expect(page.totalItems).toBe(3);
      seen.push(...page.items.map(item => item.name));
    }
    expect(seen.sort()).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('shows what a list needs, and why a number is not there', async () => {
    const { listing } = stores;
    const { items } = await listing.list(query({ search: 'gamma' }));
    expect(items[0]).toMatchObject({
      displayName: 'Größe_1',
      accountName: 'account-b',
      location: 'eu-west-1',
      state: 'Error',
      providerState: 'Succeeded, Running',
      nodes: { why: 'Not read yet' },
      cloudAccess: { status: 'Ok' },
      clusterAccess: { status: 'NotRead' },
    });
    expect(items[0]?.version).toBeUndefined();
  });

  it('takes two statements for a list', async () => {
    const { listing, database } = stores;
    const statements: string[] = [];
    database.on('query', ({ sql }) => statements.push(sql));
    await listing.list(
      query({ search: 'a', state: ['Running'], sort: 'version' }),
    );
    expect(statements).toHaveLength(2);
  });

  it('counts the fleet', async () => {
    const { listing } = stores;
    expect(await listing.fleet({})).toEqual({
      total: 3,
      needAttention: 1,
      changing: 1,
      facets: {
        provider: [
          { value: 'aks', count: 2 },
          { value: 'eks', count: 1 },
        ],
        state: [
          { value: 'Error', count: 1 },
          { value: 'Reconciling', count: 1 },
          { value: 'Running', count: 1 },
        ],
        version: [
          { value: '1.33', count: 1 },
          { value: '1.9', count: 1 },
        ],
        location: [
          { value: 'eu-west-1', count: 1 },
          { value: 'westeurope', count: 2 },
        ],
        owner: [
          { value: 'group:default/team-a', count: 2 },
          { value: OTHER, count: 1 },
        ],
        origin: [
          { value: 'Created', count: 1 },
          { value: 'Imported', count: 2 },
        ],
      },
    });
    expect(await listing.fleet({ visibleOwners: [OTHER] })).toMatchObject({
      total: 1,
      changing: 1,
    });
  });
});

describe.each(databases.eachSupportedId())('the indexes of lists on %s', id => {
  it('serve every sort order', async () => {
    const stores = await createTestStores(databases, id);
    await fill(stores);
    await multiply(stores, 3_000);
    for (const sort of clusterSortValues) {
      for (const order of ['asc', 'desc'] as const) {
        const plan = await explain(stores, query({ sort, order }));
        expect(`${sort} ${order}: ${plan}`).toMatch(/external_clusters_by_/i);
        expect(`${sort} ${order}: ${plan}`).not.toMatch(
          /Sort Key|TEMP B-TREE/i,
        );
      }
    }
  });
});

/** Copies a registration with its cloud cluster, in few statements. */
async function multiply({ database }: TestStores, copies: number) {
  const registration = await database('external_clusters').first();
  const cloud = await database('cloud_clusters')
    .where({ id: registration.cloud_cluster_id })
    .first();
  const pairs = Array.from({ length: copies }, (_, index) => {
    const cloudId = randomUUID();
    const text = `c${index % 97}`;
    return {
      cloud: { ...cloud, id: cloudId, ref: `copy-${index}` },
      registration: {
        ...registration,
        id: randomUUID(),
        cloud_cluster_id: cloudId,
        entity_name: `copy-${index}`,
        sort_name: text,
        provider: text,
        location: text,
        version_rank: text,
        state: text,
        nodes_rank: index % 97,
        owner_ref: text,
      },
    };
  });
  await database.batchInsert(
    'cloud_clusters',
    pairs.map(pair => pair.cloud),
    20,
  );
  await database.batchInsert(
    'external_clusters',
    pairs.map(pair => pair.registration),
    20,
  );
  await database.raw('analyze');
}

async function explain(
  { database, listing }: TestStores,
  given: ClusterListQuery,
): Promise<string> {
  const { sql, bindings } = listing.page(given).toSQL();
  const postgres = isPostgres(database);
  const prefix = postgres ? 'explain' : 'explain query plan';
  const answer = await database.raw(`${prefix} ${sql}`, [...bindings]);
  return JSON.stringify(postgres ? answer.rows : answer);
}
