import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { Stores } from 'backstage-plugin-external-clusters-backend/src/database';
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
  try {
    const refresh = await connectCatalog(stores);
    const all = await refresh();
    if (all !== CLUSTERS) throw new Error(`The full pass had ${all} entities`);
    report.atMost('catalog', 'entities-unchanged', await refresh(), 0);
    await changeSome(stores);
    report.atMost('catalog', 'entities-1%-changed', await refresh(), CHANGED);
  } finally {
    await database.destroy();
  }
}

async function changeSome({ listing, clusters }: Stores) {
  const { items } = await listing.list({
    sort: 'name',
    order: 'asc',
    offset: 0,
    limit: CHANGED,
  });
  for (const { id } of items) {
    await clusters.update(id, { description: 'Changed' }, undefined);
  }
}

/** Connects the plugin's entity provider to a catalog that only counts: each refresh tells how many entities came. */
async function connectCatalog({ inventory }: Stores) {
  let count = 0;
  const provider = new ExternalClusterEntityProvider({
    reader: readerOf(inventory),
    events: mockServices.events(),
    logger: quietLogger,
    guard: new RemovalGuard(Date.now),
    listNamesInCatalog: async () => [],
    taskRunner: { run: async () => {} },
  });
  await provider.connect({
    refresh: async () => {},
    applyMutation: async mutation => {
      count += entitiesOf(mutation);
    },
  });
  return async () => {
    count = 0;
    await provider.refresh(new AbortController().signal);
    return count;
  };
}

function entitiesOf(mutation: EntityProviderMutation): number {
  return mutation.type === 'full'
    ? mutation.entities.length
    : mutation.added.length + mutation.removed.length;
}

/** Reads the inventory itself, where a portal asks the API. */
function readerOf(inventory: Stores['inventory']) {
  const limit = 500;
  const api = {
    listInventory: (query: object) => inventory.page({ limit, ...query }),
    listChanges: (query: object) => inventory.changes({ limit, ...query }),
    listProviders: async () => [],
  };
  return new InventoryReader(api as never, mockServices.auth());
}
