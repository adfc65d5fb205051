import { NotAllowedError } from '@backstage/errors';
import { CatalogCluster } from 'backstage-plugin-external-clusters-common';
import { InventoryStore } from '../database/InventoryStore';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { Caller } from './Caller';
import { AnyEndpoint, endpoint } from './Endpoint';

const PAGE = 500;

/** The change feed and the inventory behind it: for the catalog and search modules, not for people. */
export function feedEndpoints(options: {
  inventory: InventoryStore;
  registry: ProviderRegistry;
}): AnyEndpoint[] {
  const { inventory, registry } = options;
  const withTitle = (cluster: CatalogCluster): CatalogCluster => ({
    ...cluster,
    providerTitle: registry.find(cluster.provider)?.title,
  });

  const listChanges = endpoint({
    id: 'listChanges',
    callers: 'UsersAndServices',
    authorize: async (_request, caller) => requireService(caller),
    handle: async ({ query }) => {
      const limit = query.limit ?? PAGE;
      const page = await inventory.changes({ ...query, limit });
      const changes = page.changes.map(({ cluster, ...change }) => ({
        ...change,
        ...(cluster && { cluster: withTitle(cluster) }),
      }));
      return { ...page, changes };
    },
  });

  const listInventory = endpoint({
    id: 'listInventory',
    callers: 'UsersAndServices',
    authorize: async (_request, caller) => requireService(caller),
    handle: async ({ query }) => {
      const limit = query.limit ?? PAGE;
      const page = await inventory.page({ ...query, limit });
      return { ...page, clusters: page.clusters.map(withTitle) };
    },
  });

  return [listChanges, listInventory];
}

/** The feed shows all clusters, whoever owns them. */
function requireService(caller: Caller) {
  if (caller.kind === 'User' && !caller.isAdmin) {
    throw new NotAllowedError('Only other plugins and admins read the feed');
  }
}
