import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { ClusterQueries } from 'backstage-plugin-external-clusters-backend/src/clusters/ClusterQueries';
import { Stores } from 'backstage-plugin-external-clusters-backend/src/database';
import { Authorizer } from 'backstage-plugin-external-clusters-backend/src/routes/Authorizer';
import { Callers } from 'backstage-plugin-external-clusters-backend/src/routes/Caller';
import { ClusterAuthority } from 'backstage-plugin-external-clusters-backend/src/routes/ClusterAuthority';
import { clusterEndpoints } from 'backstage-plugin-external-clusters-backend/src/routes/clusterEndpoints';
import { createRouter } from 'backstage-plugin-external-clusters-backend/src/routes/createRouter';
import { endpoint } from 'backstage-plugin-external-clusters-backend/src/routes/Endpoint';
import { createRegistered } from './createRegistered';
import { quietAuditor, quietLogger } from './quietServices';
import { Report } from './Report';
import { median } from './statistics';

const CLUSTERS = 10_000;
const ROUNDS = 60;
const QUERY = {
  state: ['Running' as const],
  sort: 'version' as const,
  order: 'desc' as const,
  offset: 100,
  limit: 50,
};

/** The list of 10,000 clusters over HTTP against its bare SQL and a route that does nothing else. */
export async function benchList(report: Report): Promise<void> {
  const { database, clock, stores } = await createRegistered(CLUSTERS);
  const statements: string[] = [];
  database.on('query', ({ sql }) => statements.push(sql));
  const server = await serve(stores, clock);
  const search = new URLSearchParams(
    Object.entries(QUERY).map(([key, value]) => [key, String(value)]),
  );
  const list = () => fetchAll(`${server.url}/clusters?${search}`);
  const noop = () => fetchAll(`${server.url}/fleet`);
  const page = stores.listing.page(QUERY).toSQL().toNative();
  await list();
  statements.length = 0;
  await list();
  report.atMost('list', 'sql-statements', statements.length, 2);
  const [first = '', second = ''] = statements;
  const countSql = first.includes('count(') ? first : second;
  const bare = async () => {
    await database.raw(page.sql, [...page.bindings]);
    await database.raw(countSql, ['Running']);
  };

  const times = {
    list: [] as number[],
    noop: [] as number[],
    bare: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.list.push(await time(list));
    times.noop.push(await time(noop));
    times.bare.push(await time(bare));
  }
  report.atMost(
    'list',
    'ratio-to-bare-sql-and-noop',
    median(times.list) / (median(times.bare) + median(times.noop)),
    3,
  );
  await server.close();
  await database.destroy();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fetchAll(url: string) {
  const { token } = { token: mockCredentials.user.token() };
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function serve(stores: Stores, clock: Parameters<typeof queriesOf>[1]) {
  const authority = new ClusterAuthority({
    authorizer: new Authorizer(mockServices.permissions()),
    visibility: 'portal',
    findCluster: id => stores.clusters.get(id),
  });
  const queries = queriesOf(stores, clock);
  const [listClusters] = clusterEndpoints({
    authority,
    queries,
    registrations: {} as never,
  });
  if (!listClusters) throw new Error('There is no list operation');
  const noop = endpoint({
    id: 'getFleet',
    callers: 'UsersAndServices',
    authorize: (_request, caller) => authority.viewerOf(caller),
    handle: async () => ({} as never),
  });
  const app = express();
  app.use(
    createRouter({
      endpoints: [listClusters, noop],
      callers: new Callers(
        {
          auth: mockServices.auth(),
          httpAuth: mockServices.httpAuth(),
          userInfo: mockServices.userInfo(),
        },
        new Set(),
      ),
      auditor: quietAuditor,
      logger: quietLogger,
      limiter: (_request, _response, next) => next(),
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function queriesOf(
  stores: Stores,
  clock: ConstructorParameters<typeof ClusterQueries>[0]['clock'],
) {
  return new ClusterQueries({
    listing: stores.listing,
    accounts: stores.accounts,
    configured: { rulesOf: () => undefined } as never,
    registry: { find: () => undefined } as never,
    clock,
    judgement: { isStale: () => false, conditionsOf: () => [] },
  });
}
