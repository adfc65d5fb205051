import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  clusterActionValues,
  ClusterChange,
} from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import { ConfiguredAccounts } from '../../accounts/ConfiguredAccounts';
import { ProviderAccounts } from '../../accounts/ProviderAccounts';
import { ClusterQueries } from '../../clusters/ClusterQueries';
import { Viewer } from '../../clusters/Viewer';
import { SecretStore } from '../../credentials';
import {
  createTestStores,
  openTestStores,
  TestStores,
} from '../../database/__testUtils__';
import { OperationRecord } from '../../database/OperationRecord';
import { ClusterRecord } from '../../database/records';
import {
  createJudgement,
  createObservationTicks,
  DEFAULT_INTERVALS,
} from '../../observation';
import { FakeInside } from '../../observation/__testUtils__';
import { ProviderRegistry } from '../../providers/ProviderRegistry';
import { Worker } from '../../work';
import { ManualTimer } from '../../work/__testUtils__';
import {
  ClusterChanges,
  ClusterCreations,
  createOpenEditor,
  createOperationTick,
  Operations,
  OperationStarter,
  toIntent,
} from '..';
import { EditedCloud } from './EditedCloud';

const WAKE_UP_MILLISECONDS = 3_000;
export const ANN = 'user:default/ann';
export const TEAM_A = 'group:default/team-a';
const LEASE_MILLISECONDS = 60_000;

/** Somebody of team-a. */
export const viewer: Viewer = {
  seesAll: true,
  isAdmin: false,
  ownershipRefs: [TEAM_A],
  permitted: new Set(clusterActionValues),
};

/** Makes a portal with one account of team-a at a cloud in memory, on a clock that only the test moves. */
export async function createOperatedWorld(
  databases: TestDatabases,
  id: TestDatabaseId,
  can: { cancel: boolean } = { cancel: true },
) {
  const stores = await createTestStores(databases, id);
  const accountId = await stores.addAccount({ id: 'account-a', owner: TEAM_A });
  const cloud = new EditedCloud(can);
  const ended: OperationRecord[] = [];
  const timer = new ManualTimer();
  const logger = mockServices.logger.mock();
  const registry = new ProviderRegistry();
  registry.add(cloud.factory);
  const configured = new ConfiguredAccounts([], registry);
  const providers = new ProviderAccounts({
    findAccount: accountToFind => stores.accounts.get(accountToFind),
    configured,
    // The account has no key.
    secrets: {} as SecretStore,
    registry,
    limit: provider => provider,
  });

  const createWorker = (replica: TestStores, replicaId: string) => {
    const parts = {
      database: replica.database,
      stores: replica,
      clock: replica.clock,
      openAccount: (opened: string) => providers.open(opened),
      jitter: () => 0,
      logger,
    };
    const onEnded = async (operation: OperationRecord) => {
      ended.push(operation);
    };
    return new Worker({
      ticks: [
        ...createObservationTicks({
          ...parts,
          insideReader: new FakeInside(),
          intervals: DEFAULT_INTERVALS,
        }),
        createOperationTick({ ...parts, onEnded }),
      ],
      store: replica.ticks,
      clock: replica.clock,
      timer,
      logger,
      replicaId,
    });
  };
  const worker = createWorker(stores, 'replica-1');

  const openEditor = createOpenEditor(opened => providers.open(opened));
  const parts = { ...stores, providers, configured, registry, openEditor };
  const onStarted = () => undefined;
  const starter = new OperationStarter({ ...parts, onStarted });
  const judgement = createJudgement(DEFAULT_INTERVALS);
  const access = { kubeconfig: 'off' as const };
  const queries = new ClusterQueries({ ...parts, judgement, access });
  const changes = new ClusterChanges({ ...parts, queries, starter });
  const creations = new ClusterCreations({ ...parts, starter });
  const operations = new Operations({ ...parts, onStarted });
  const { signal } = new AbortController();

  /** Starts the creation of a cluster for team-a. */
  const create = async (name: string, key: string = randomUUID()) => {
    const record = await stores.accounts.get(accountId);
    const request = { accountId, owner: TEAM_A, settings: { name } };
    const body = { startedBy: ANN, subject: '', body: request };
    return creations.start(
      {
        account: {
          record: record!,
          use: { owners: [TEAM_A], allow: ['view', 'edit', 'create'] },
        },
        request,
        intent: toIntent({ key, ...body }),
        isAdmin: false,
      },
      signal,
    );
  };

  /** Starts a change of a cluster. */
  const change = async (
    { id: clusterId }: { id: string },
    wanted: ClusterChange,
    given: { key?: string; viewer?: Viewer } = {},
  ) => {
    const cluster = await stores.clusters.get(clusterId);
    const key = given.key ?? randomUUID();
    const body = { startedBy: ANN, subject: clusterId, body: wanted };
    return changes.start(
      {
        cluster: cluster!,
        viewer: given.viewer ?? viewer,
        change: wanted,
        intent: toIntent({ key, ...body }),
      },
      signal,
    );
  };

  /** Lets time pass, with a wake-up every three seconds. */
  const pass = async (milliseconds: number, by: Worker = worker) => {
    for (let left = milliseconds; left > 0; left -= WAKE_UP_MILLISECONDS) {
      await stores.clock.advance(Math.min(left, WAKE_UP_MILLISECONDS));
      await by.runDue();
    }
  };

  /** Creates a cluster and waits until it is there. */
  const created = async (name: string): Promise<ClusterRecord> => {
    const { cluster } = await create(name);
    await worker.runDue();
    await pass(30_000);
    const record = await stores.clusters.get(cluster.id);
    return record!;
  };

  /** Another replica, which takes over once the lease of a dead one has ended. */
  const takeOver = async (): Promise<Worker> => {
    const replica = await openTestStores(stores.database);
    const second = createWorker(replica, 'replica-2');
    await stores.clock.advance(LEASE_MILLISECONDS + 1);
    await second.runDue();
    return second;
  };

  return {
    ...stores,
    accountId,
    cloud,
    editor: cloud.editor,
    worker,
    ended,
    timer,
    useCases: { queries, operations },
    create,
    created,
    change,
    pass,
    takeOver,
  };
}

export type OperatedWorld = Awaited<ReturnType<typeof createOperatedWorld>>;
