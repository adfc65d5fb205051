import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogCollator from '@backstage/plugin-search-backend-module-catalog';
import { JsonObject } from '@backstage/types';
import { load } from 'js-yaml';
import request from 'supertest';
import { catalogModuleExternalClusters } from '../catalog';
import { catalogCluster, eventually, FakeExternalClusters } from '../testUtils';
import { searchModuleExternalClusters } from './searchModule';

// A whole portal starts in these tests.
jest.setTimeout(60_000);

/** The YAML blocks of the page that tells operators how to set up search. */
function documentedConfigs(): JsonObject[] {
  const page = readFileSync(
    join(__dirname, '../../../../../docs/search.md'),
    'utf8',
  );
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, yaml]) => load(yaml ?? '') as JsonObject,
  );
}

async function startPortal(config: JsonObject) {
  const clusters = new FakeExternalClusters(2);
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      searchPlugin,
      catalogCollator,
      clusters.asBackendPlugin(),
      catalogModuleExternalClusters,
      searchModuleExternalClusters,
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  const get = async (path: string) => {
    const { body } = await request(server)
      .get(path)
      .set('authorization', mockCredentials.service.header());
    return body;
  };
  const fillCatalog = async (...names: string[]) => {
    clusters.put(...names.map(name => catalogCluster(name)));
    await scheduler.triggerTask('external-clusters-catalog');
    await eventually(
      () => get('/api/catalog/entities?filter=kind=externalcluster'),
      entities => entities.length === names.length,
    );
  };
  const search = async (term: string) => {
    const { results } = await get(`/api/search/query?term=${term}`);
    return results.map((result: { type: string; document: object }) => ({
      ...result.document,
      type: result.type,
    }));
  };
  return { clusters, scheduler, fillCatalog, search };
}

describe('searchModuleExternalClusters', () => {
  it.each([
    ['our documents alone', 0, 'external-clusters'],
    ["the catalog's documents alone", 1, 'software-catalog'],
  ])(
    'finds each cluster once in the documented set-up with %s',
    async (_, index, type) => {
      const portal = await startPortal(documentedConfigs()[index] ?? {});
      await portal.fillCatalog('payments', 'search', 'factory');

      const tasks = await portal.scheduler.getScheduledTasks();
      for (const { id } of tasks.filter(task => task.id.startsWith('search'))) {
        await portal.scheduler.triggerTask(id);
      }

      for (const term of ['payments', 'search', 'factory']) {
        expect(await portal.search(term)).toEqual([
          expect.objectContaining({ type, title: term }),
        ]);
      }
      expect(await portal.search('eu-west-1')).toHaveLength(3);
      expect(await portal.search('1.33')).toHaveLength(3);
      expect(await portal.search('EKS')).toHaveLength(3);
    },
  );

  it('keeps the documents when clusters cannot be read', async () => {
    const portal = await startPortal({});
    const task = 'search_index_external_clusters';
    portal.clusters.put(catalogCluster('payments'), catalogCluster('search'));
    await portal.scheduler.triggerTask(task);

    portal.clusters.isDown = true;
    await portal.scheduler.triggerTask(task);

    expect(await portal.search('payments')).toHaveLength(1);
  });

  it('forgets the last cluster too', async () => {
    const portal = await startPortal({});
    const task = 'search_index_external_clusters';
    portal.clusters.put(catalogCluster('payments'));
    await portal.scheduler.triggerTask(task);

    portal.clusters.remove('payments');
    await portal.scheduler.triggerTask(task);

    expect(await portal.search('payments')).toEqual([]);
    expect(await portal.search('external clusters')).toEqual([
      expect.objectContaining({ location: '/external-clusters' }),
    ]);
  });
});
