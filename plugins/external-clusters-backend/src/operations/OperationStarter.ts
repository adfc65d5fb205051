import {
  ClusterChange,
  OperationKind,
} from 'backstage-plugin-external-clusters-common';
import { ChangeStep } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ChangeFeed, PendingChange } from '../database/ChangeFeed';
import { Clock } from '../database/Clock';
import {
  ClusterLifecycle,
  LifecycleContext,
  RegisteredPlan,
} from '../database/ClusterLifecycle';
import { BusyError } from '../database/errors';
import {
  NewOperation,
  OperationRecord,
  StepRecord,
  toNewStep,
} from '../database/OperationRecord';
import { OperationStore } from '../database/OperationStore';
import { CloudClusterRow } from '../database/rows';
import { TickStore } from '../database/TickStore';
import { IdempotencyKeyReusedError, Intent } from './Intent';

/** What is started, and on what. */
export interface Start {
  kind: OperationKind;
  title: string;
  provider: string;
  accountId: string;
  owner: string;
  clusterName: string;
  ref: string;
  change?: ClusterChange;
  steps: StepRecord[];
  /** Locks the cloud cluster. Throws where it cannot be changed any more. */
  lock(context: LifecycleContext): Promise<CloudClusterRow>;
  /** Finds or makes the registration, once it is certain that nothing else runs. */
  register(
    context: LifecycleContext,
    cloud: CloudClusterRow,
  ): Promise<RegisteredPlan>;
}

/** The planned writes as steps of an operation, each with its own token. */
export function toSteps(steps: ChangeStep[]): StepRecord[] {
  return steps.map(step => toNewStep(step, randomUUID()));
}

/** Writes down what somebody wants, before anything happens. */
export class OperationStarter {
  constructor(
    private readonly options: {
      database: Knex;
      clock: Clock;
      operations: OperationStore;
      lifecycle: ClusterLifecycle;
      ticks: TickStore;
      feed: ChangeFeed;
      /** Called after something was started, so that it is begun at once. */
      onStarted(): void;
    },
  ) {}

  /**
   * Plans and stores an operation, all or nothing; an intent that is known is not planned again. Throws `BusyError`
   * while another one runs on the cluster. Of two equal requests at once both get the same operation.
   */
  async startOnce(
    intent: Intent,
    plan: () => Promise<Start>,
  ): Promise<OperationRecord> {
    const before = await this.findKnown(intent);
    if (before) return before;
    try {
      const operation = await this.store(intent, await plan());
      this.options.onStarted();
      return operation;
    } catch (error) {
      // Whatever kept it from being planned or stored: perhaps it is because the same request was first.
      const known = await this.findKnown(intent);
      if (known) return known;
      throw error;
    }
  }

  /**
   * What was started with this intent before. Throws `IdempotencyKeyReusedError` where the key was used for another
   * request.
   */
  private async findKnown(
    intent: Intent,
  ): Promise<OperationRecord | undefined> {
    const { startedBy, key, requestHash } = intent;
    const known = await this.options.operations.findIntent(startedBy, key);
    if (known && known.requestHash !== requestHash) {
      throw new IdempotencyKeyReusedError();
    }
    return known;
  }

  private store(intent: Intent, start: Start): Promise<OperationRecord> {
    const { database, clock, operations, lifecycle, ticks, feed } =
      this.options;
    return database.transaction(async transaction => {
      const now = await clock.now(transaction);
      const context = { transaction, now };
      const locked = await start.lock(context);
      const active = await operations.findActive(locked, transaction);
      if (active) throw new BusyError(active.title);
      const { cloud, clusterId, changes } = await start.register(
        context,
        locked,
      );
      const on = { cloud, clusterId };
      const stored = toNewOperation(intent, start);
      const operation = await operations.insert(transaction, stored, on, now);
      const { id: operationId, kind } = operation;
      const refreshed = await lifecycle.setActive(context, cloud, {
        kind,
        operationId,
      });
      await ticks.bringForward(
        [{ kind: 'operation', subjectId: operationId, at: now }],
        transaction,
      );
      await feed.append(transaction, merge(refreshed, changes), now);
      return operation;
    });
  }
}

function toNewOperation(intent: Intent, start: Start): NewOperation {
  const { kind, title, provider, accountId, owner } = start;
  const { clusterName, ref, change, steps } = start;
  return {
    kind,
    title,
    provider,
    accountId,
    owner,
    clusterName,
    ref,
    change,
    steps,
    idempotencyKey: intent.key,
    requestHash: intent.requestHash,
    startedBy: intent.startedBy,
  };
}

/** What was registered is told once, as that. */
function merge(refreshed: PendingChange[], registered: PendingChange[]) {
  const told = new Set(registered.map(({ clusterId }) => clusterId));
  return [
    ...refreshed.filter(({ clusterId }) => !told.has(clusterId)),
    ...registered,
  ];
}
