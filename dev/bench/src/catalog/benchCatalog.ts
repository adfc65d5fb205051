import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { ExternalClusterEntityProvider } from 'backstage-plugin-external-clusters-backend/src/modules/catalog/ExternalClusterEntityProvider';
import { RemovalGuard } from 'backstage-plugin-external-clusters-backend/src/modules/catalog/RemovalGuard';
import { InventoryReader } from 'backstage-plugin-external-clusters-backend/src/modules/InventoryReader';
import { createRegistered } from '../fixtures/createRegistered';
import { quietLogger } from '../fixtures/quietServices';
import { Report } from '../measuring/Report';

const CLUSTERS = 10_000;
const CHANGED = CLUSTERS / 100;

/** How many entities the catalog is given when one per cent of 10,000 clusters changed, and when nothing did. */
export async function benchCatalog(report: Report): Promise<void> {
  const { database, stores } = await createRegistered(CLUSTERS);
  const { provider, emitted } = await connect(stores.inventory);
  const signal = new AbortController().signal;
  await provider.refresh(signal);
  const full = emitted.splice(0).reduce(add, 0);
  if (full !== CLUSTERS) throw new Error(`The full pass had ${full} entities`);

  await provider.refresh(signal);
  report.atMost('catalog', 'entities-unchanged', emitted.reduce(add, 0), 0);

  const { items } = await stores.listing.list({
    sort: 'name',
    order: 'asc',
    offset: 0,
    limit: CHANGED,
  });
  for (const { id } of items) {
    await stores.clusters.update(id, { description: 'Changed' }, undefined);
  }
  emitted.length = 0;
  await provider.refresh(signal);
  report.atMost(
    'catalog',
    'entities-1%-changed',
    emitted.reduce(add, 0),
    CHANGED,
  );
  await database.destroy();
}

function add(sum: number, count: number) {
  return sum + count;
}

async function connect(inventory: {
  page(query: { cursor?: string; limit: number }): Promise<unknown>;
  changes(query: {
    epoch?: string;
    after?: number;
    limit: number;
  }): Promise<unknown>;
}) {
  const limit = 500;
  const api = {
    listInventory: (query: object) => inventory.page({ limit, ...query }),
    listChanges: (query: object) => inventory.changes({ limit, ...query }),
    listProviders: async () => [],
  };
  const emitted: number[] = [];
  const provider = new ExternalClusterEntityProvider({
    reader: new InventoryReader(api as never, mockServices.auth()),
    events: mockServices.events(),
    logger: quietLogger,
    guard: new RemovalGuard(Date.now),
    listNamesInCatalog: async () => [],
    taskRunner: { run: async () => {} },
  });
  await provider.connect({
    refresh: async () => {},
    applyMutation: async (mutation: EntityProviderMutation) => {
      emitted.push(
        mutation.type === 'full'
          ? mutation.entities.length
          : mutation.added.length + mutation.removed.length,
      );
    },
  });
  return { provider, emitted };
}
