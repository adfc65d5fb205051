import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { catalogCluster, eventually, FakeExternalClusters } from '../testUtils';
import { catalogModuleExternalClusters } from './catalogModule';

// A whole catalog starts in these tests.
jest.setTimeout(60_000);

async function startPortal(options: {
  clusters: FakeExternalClusters;
  config: JsonObject;
}) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      options.clusters.asBackendPlugin(),
      catalogModuleExternalClusters,
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          catalog: { processingInterval: { seconds: 1 } },
        },
      }),
    ],
  });
  const entities = async (): Promise<Entity[]> => {
    const { body } = await request(server)
      .get('/api/catalog/entities?filter=kind=externalcluster')
      .set('authorization', mockCredentials.service.header());
    return body;
  };
  return { entities };
}

describe('catalogModuleExternalClusters', () => {
  it('brings registrations into the catalog, with their relations', async () => {
    const clusters = new FakeExternalClusters(2);
    clusters.put(
      catalogCluster('payments', { system: 'system:default/web-shop' }),
      catalogCluster('search'),
      catalogCluster('factory'),
    );
    const portal = await startPortal({ clusters, config: {} });

    const found = await eventually(
      portal.entities,
      entities => entities.length === 3,
    );

    const payments = found.find(({ metadata }) => metadata.name === 'payments');
    expect(payments?.spec).toMatchObject({ provider: 'eks', state: 'Running' });
    expect(payments?.relations).toEqual([
      expect.objectContaining({
        type: 'ownedBy',
        targetRef: 'group:default/team-a',
      }),
      expect.objectContaining({
        type: 'partOf',
        targetRef: 'system:default/web-shop',
      }),
    ]);
  });

  it('does nothing when it is switched off', async () => {
    const clusters = new FakeExternalClusters(2);
    clusters.put(catalogCluster('payments'));
    const portal = await startPortal({
      clusters,
      config: { externalClusters: { catalog: { enabled: false } } },
    });

    expect(await portal.entities()).toEqual([]);
    expect(clusters.requests).toEqual([]);
  });
});
