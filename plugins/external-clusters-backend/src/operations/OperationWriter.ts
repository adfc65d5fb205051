import { Problem } from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { PendingChange } from '../database/ChangeFeed';
import { OperationRecord, StepRecord } from '../database/OperationRecord';
import { CloudClusterRow } from '../database/rows';
import { WriteContext } from '../work';
import { OperationContext, Turn, TurnResult } from './OperationContext';
import { EndState } from './steps';

/** How an operation ends. */
export interface OperationEnd {
  state: EndState;
  problem?: Problem;
  /** What becomes of the cluster, which is free already. */
  then?(
    context: WriteContext,
    cloud: CloudClusterRow,
  ): Promise<PendingChange[]>;
}

/** Writes what came of a turn: all or nothing, and nothing at all when another worker has the operation meanwhile. */
export class OperationWriter {
  constructor(
    private readonly context: Pick<
      OperationContext,
      'operations' | 'clouds' | 'lifecycle' | 'ticks' | 'writer'
    >,
  ) {}

  /** Writes how far the steps are and has the cluster looked at. Throws `LeaseLostError`. */
  async save(
    { claim, operation }: Turn,
    { steps, problem }: { steps: StepRecord[]; problem?: Problem },
  ): Promise<void> {
    const { operations, clouds, writer } = this.context;
    const hasBegun = steps.some(({ startedAt }) => startedAt !== undefined);
    await writer.write(claim, async ({ transaction, now }) => {
      const [cloud] = await clouds.lock(transaction, [
        operation.cloudClusterId,
      ]);
      const changes = cloud
        ? await clouds.refreshRegistrations(transaction, cloud)
        : [];
      const state = hasBegun ? 'Running' : 'Pending';
      const turn = { state, steps, problem, isEnded: false } as const;
      await operations.save(transaction, operation.id, turn, now);
      await this.lookAt(transaction, operation, now, ['transition', 'pools']);
      return changes;
    });
  }

  /** Ends the operation and lets go of its cluster; the next turn tells of it. Throws `LeaseLostError`. */
  async end(
    { claim, operation }: Turn,
    { state, problem, then }: OperationEnd,
  ): Promise<TurnResult> {
    const { operations, clouds, lifecycle, writer } = this.context;
    const { id, steps, cloudClusterId } = operation;
    await writer.write(claim, async context => {
      const { transaction, now } = context;
      const [cloud] = await clouds.lock(transaction, [cloudClusterId]);
      const changes: PendingChange[] = [];
      if (cloud) {
        changes.push(...(await lifecycle.setActive(context, cloud, undefined)));
        const free = { ...cloud, active_kind: null };
        if (then) changes.push(...(await then(context, free)));
      }
      const turn = { state, steps, problem, isEnded: true };
      await operations.save(transaction, id, turn, now);
      // Work on a cluster that has left the portal would be left behind.
      const [left] = await clouds.lock(transaction, [cloudClusterId]);
      const kinds = left ? (['state', 'pools'] as const) : (['state'] as const);
      await this.lookAt(transaction, operation, now, kinds);
      return changes;
    });
    return { wait: 0, failed: false };
  }

  private async lookAt(
    transaction: Knex.Transaction,
    { accountId, cloudClusterId }: OperationRecord,
    at: number,
    kinds: readonly ('state' | 'transition' | 'pools')[],
  ) {
    await this.context.ticks.bringForward(
      kinds.map(kind => ({
        kind,
        subjectId: kind === 'pools' ? cloudClusterId : accountId,
        at,
      })),
      transaction,
    );
  }
}
