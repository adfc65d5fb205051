import { Problem } from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ObservationResult,
  OPERATION_TAG,
} from 'backstage-plugin-external-clusters-node';
import { applyObservation } from '../database/applyObservation';
import { StepRecord } from '../database/OperationRecord';
import { CloudClusterRow } from '../database/rows';
import { callProvider, throwIfTaken, WriteContext } from '../work';
import { OperationContext, Turn, TurnResult } from './OperationContext';
import { OperationWriter } from './OperationWriter';
import { creationTokenOf, endStateOf } from './steps';
import {
  codeOf,
  mayBeGivenUp,
  unreadMessage,
  withTrouble,
} from './stepTrouble';
import { backOff, CREATION_GRACE, pollWait } from './waits';

const NAME_TAKEN: Problem = {
  code: 'NAME_TAKEN',
  message:
    'The cloud has a cluster of this name that was not made here. It was left as it is.',
  hint: 'Choose another name, or import that cluster.',
};

const VANISHED: Problem = {
  code: 'NotFound',
  message: 'The cloud made the cluster, and then did not have it any more.',
  hint: 'Look at what the cloud says, then create it again.',
};

/** Ends operations whose steps are all done: what is in the portal has to fit what is in the cloud. */
export class Conclusion {
  constructor(
    private readonly context: OperationContext,
    private readonly writer: OperationWriter,
  ) {}

  /** Throws only when the work was taken away or ended. */
  async run(turn: Turn): Promise<TurnResult> {
    const { kind, steps, problem } = turn.operation;
    const state = endStateOf(steps);
    if (kind === 'CreateCluster') return this.concludeCreation(turn);
    if (kind === 'DeleteCluster' && state === 'Succeeded') {
      return this.concludeDeletion(turn);
    }
    return this.writer.end(turn, { state, problem });
  }

  /** The cloud says that it is gone, so everybody's registration of it goes too. */
  private async concludeDeletion(turn: Turn): Promise<TurnResult> {
    const { lifecycle, creations } = this.context;
    const { startedBy, ref, provider } = turn.operation;
    return this.writer.end(turn, {
      state: 'Succeeded',
      async then(context, cloud) {
        await creations.removeAllOf(context.transaction, { provider, ref });
        return lifecycle.remove(context, cloud, `Deleted by ${startedBy}`);
      },
    });
  }

  private async concludeCreation(turn: Turn): Promise<TurnResult> {
    const { steps } = turn.operation;
    // Every attempt was certainly refused, so there is nothing to look for.
    if (!steps.some(({ touched }) => touched)) return this.endWithout(turn);
    let answer: ObservationResult;
    try {
      answer = await this.read(turn);
    } catch (error) {
      return this.unread(turn, error);
    }
    if (answer.kind === 'NotFound') return this.concludeNotFound(turn);
    const { observation } = answer;
    return observation.tags[OPERATION_TAG] === creationTokenOf(steps)
      ? this.endWith(turn, observation)
      : this.endWithout(turn, NAME_TAKEN);
  }

  private async read({ operation, signal }: Turn): Promise<ObservationResult> {
    const { provider } = await this.context.openAccount(operation.accountId);
    return callProvider(signal, () =>
      provider.observeCluster(operation.ref, { signal }),
    );
  }

  private async concludeNotFound(turn: Turn): Promise<TurnResult> {
    const { steps } = turn.operation;
    const accepted = steps.filter(({ handle }) => handle !== undefined);
    const now = await this.context.clock.now();
    const begunAt = Math.max(...accepted.map(step => step.begunAt ?? 0), 0);
    if (now - begunAt < CREATION_GRACE) {
      return { wait: pollWait({ begunAt }, now), failed: false };
    }
    const made = endStateOf(steps) === 'Succeeded';
    return this.endWithout(turn, made ? VANISHED : undefined);
  }

  /** The cluster is there, whole or in part, and ours: who it is has to be known before it may be deleted. */
  private async endWith(
    turn: Turn,
    observation: ClusterObservation,
  ): Promise<TurnResult> {
    const { clouds, creations } = this.context;
    const { steps, problem } = turn.operation;
    const token = creationTokenOf(steps);
    return this.writer.end(turn, {
      state: endStateOf(steps),
      problem,
      async then({ transaction, now }: WriteContext, row: CloudClusterRow) {
        const { identity } = observation;
        await creations.recordIdentity(transaction, token, identity);
        const { changed, times } = applyObservation(row, observation, now);
        const columns = { ...changed, ...times };
        const cloud = await clouds.write(transaction, row, columns);
        return clouds.refreshRegistrations(transaction, cloud);
      },
    });
  }

  /** There is no such cluster of ours: it leaves the portal again, and the operation says why. */
  private async endWithout(turn: Turn, found?: Problem): Promise<TurnResult> {
    const { lifecycle, creations } = this.context;
    const { operation } = turn;
    const problem = found ?? operation.problem;
    const state = endStateOf(operation.steps);
    return this.writer.end(turn, {
      state: found ? 'Failed' : state,
      problem,
      async then(context, cloud) {
        const token = creationTokenOf(operation.steps);
        await creations.remove(context.transaction, token);
        const reason = `Not created: ${problem?.message ?? 'cancelled'}`;
        return lifecycle.remove(context, cloud, reason, operation.clusterId);
      },
    });
  }

  private async unread(turn: Turn, error: unknown): Promise<TurnResult> {
    throwIfTaken(error);
    const { claim, operation } = turn;
    const now = await this.context.clock.now();
    const message = unreadMessage(error);
    const trouble = { code: codeOf(error), message };
    const steps = operation.steps.map((step: StepRecord) =>
      step.touched ? withTrouble(step, trouble, now) : step,
    );
    const isOld = steps.some(step => mayBeGivenUp(step, now));
    if (operation.cancelRequestedBy && isOld) {
      const { problem } = operation;
      return this.writer.end(turn, { state: endStateOf(steps), problem });
    }
    await this.writer.save(turn, { steps, problem: operation.problem });
    return { wait: backOff(claim.failures), failed: true };
  }
}
