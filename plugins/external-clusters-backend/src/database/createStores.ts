import { Knex } from 'knex';
import { AccountStore } from './AccountStore';
import { ChangeFeed } from './ChangeFeed';
import { ChangeNotifier } from './ChangeNotifier';
import { Clock } from './Clock';
import { CloudClusterStore } from './CloudClusterStore';
import { ClusterListing } from './ClusterListing';
import { ClusterStore } from './ClusterStore';
import { ClusterLifecycle } from './ClusterLifecycle';
import { CreationStore } from './CreationStore';
import { InventoryStore } from './InventoryStore';
import { OperationStore } from './OperationStore';
import { TickStore } from './TickStore';

/** All stores of one database. */
export interface Stores {
  accounts: AccountStore;
  clusters: ClusterStore;
  listing: ClusterListing;
  inventory: InventoryStore;
  clouds: CloudClusterStore;
  creations: CreationStore;
  lifecycle: ClusterLifecycle;
  operations: OperationStore;
  feed: ChangeFeed;
  notifier: ChangeNotifier;
  ticks: TickStore;
}

/** Wires the stores; the tables must be there: see `migrate`. */
export function createStores(options: {
  database: Knex;
  clock: Clock;
}): Stores {
  const { database, clock } = options;
  const notifier = new ChangeNotifier();
  const feed = new ChangeFeed({ database, notifier });
  const ticks = new TickStore({ database, clock });
  const clouds = new CloudClusterStore({ database });
  const creations = new CreationStore({ database });
  const operations = new OperationStore({ database, clock });
  return {
    accounts: new AccountStore({ database, clock, ticks }),
    clusters: new ClusterStore({
      database,
      clock,
      feed,
      ticks,
      clouds,
      operations,
    }),
    lifecycle: new ClusterLifecycle({ clouds, creations, ticks }),
    listing: new ClusterListing({ database, clock }),
    inventory: new InventoryStore({ database, feed }),
    clouds,
    creations,
    operations,
    feed,
    notifier,
    ticks,
  };
}
