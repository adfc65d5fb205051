import { NotAllowedError } from '@backstage/errors';
import { InventoryStore } from '../database/InventoryStore';
import { Caller } from './Caller';
import { AnyOperation, operation } from './Operation';

const PAGE = 500;

/** The change feed and the inventory behind it: for the catalog and search modules, not for people. */
export function feedOperations(options: {
  inventory: InventoryStore;
}): AnyOperation[] {
  const { inventory } = options;

  const listChanges = operation({
    id: 'listChanges',
    callers: 'UsersAndServices',
    authorize: async (_request, caller) => requireService(caller),
    handle: ({ query }) =>
      inventory.changes({ ...query, limit: query.limit ?? PAGE }),
  });

  const listInventory = operation({
    id: 'listInventory',
    callers: 'UsersAndServices',
    authorize: async (_request, caller) => requireService(caller),
    handle: ({ query }) =>
      inventory.page({ ...query, limit: query.limit ?? PAGE }),
  });

  return [listChanges, listInventory];
}

/** The feed shows all clusters, whoever owns them. */
function requireService(caller: Caller) {
  if (caller.kind === 'User' && !caller.isAdmin) {
    throw new NotAllowedError('Only other plugins and admins read the feed');
  }
}
