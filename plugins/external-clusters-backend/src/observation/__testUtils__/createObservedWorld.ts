import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import {
  createTestStores,
  GivenRegistration,
  openTestStores,
  TestStores,
} from '../../database/__testUtils__';
import { ClusterRecord } from '../../database/records';
import { Worker } from '../../work';
import { ManualTimer } from '../../work/__testUtils__';
import { createObservationTicks } from '../createObservationTicks';
import { DEFAULT_INTERVALS } from '../ObservationIntervals';
import { FakeCloud } from './FakeCloud';
import { FakeInside } from './FakeInside';

/** How often a replica wakes up. */
const WAKE_UP_MILLISECONDS = 3_000;

/** A portal that observes clouds in memory, on a clock that only the test moves. */
export interface ObservedWorld extends TestStores {
  observer: Worker;
  inside: FakeInside;
  timer: ManualTimer;
  logger: ReturnType<typeof mockServices.logger.mock>;
  /** Adds an account with its cloud. */
  addCloud(id: string, cloud?: FakeCloud): Promise<FakeCloud>;
  /** Puts a cluster into the cloud of an account and registers it. */
  add(
    accountId: string,
    observation: Partial<ClusterObservation>,
    given?: GivenRegistration,
  ): Promise<ClusterRecord>;
  /** What the portal says of a cluster now. */
  show(cluster: { id: string }): Promise<ClusterRecord>;
  /** Lets time pass, with a wake-up every three seconds. */
  pass(milliseconds: number): Promise<void>;
  /** Another replica on the same database and the same clouds. */
  addReplica(replicaId: string): Promise<Worker>;
}

/** Makes an empty world on a fresh database. */
export async function createObservedWorld(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<ObservedWorld> {
  const stores = await createTestStores(databases, id);
  const clouds = new Map<string, FakeCloud>();
  const inside = new FakeInside();
  const timer = new ManualTimer();
  const logger = mockServices.logger.mock();
  const observe = (replica: TestStores, replicaId: string) =>
    new Worker({
      ticks: createObservationTicks({
        database: replica.database,
        stores: replica,
        clock: replica.clock,
        openAccount: async accountId => {
          const cloud = clouds.get(accountId);
          if (!cloud) throw new NotFoundError('There is no such account');
          return { provider: cloud, factory: cloud.factory };
        },
        insideReader: inside,
        logger,
        intervals: DEFAULT_INTERVALS,
        jitter: () => 0,
      }),
      store: replica.ticks,
      clock: replica.clock,
      timer,
      logger,
      replicaId,
    });
  const observer = observe(stores, 'replica-1');

  const addCloud = async (accountId: string, cloud = new FakeCloud()) => {
    cloud.identity = `identity:${accountId}`;
    clouds.set(accountId, cloud);
    await stores.addAccount({ id: accountId });
    return cloud;
  };

  const add: ObservedWorld['add'] = async (accountId, observation, given) => {
    const put = clouds.get(accountId)?.put(observation);
    return stores.register({ accountId, ...given, observation: put });
  };

  const show: ObservedWorld['show'] = async cluster => {
    const record = await stores.clusters.get(cluster.id);
    if (!record) throw new NotFoundError('It is gone');
    return record;
  };

  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= WAKE_UP_MILLISECONDS) {
      await stores.clock.advance(Math.min(left, WAKE_UP_MILLISECONDS));
      await observer.runDue();
    }
  };

  const addReplica = async (replicaId: string) =>
    observe(await openTestStores(stores.database), replicaId);

  return {
    ...stores,
    observer,
    inside,
    timer,
    logger,
    addCloud,
    add,
    show,
    pass,
    addReplica,
  };
}
