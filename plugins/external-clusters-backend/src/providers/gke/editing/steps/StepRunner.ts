import { JsonObject } from '@backstage/types';
import {
  isProviderError,
  ProviderError,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { toPlainText } from '../../../shared/toPlainText';
import { STALE_COPY } from '../../toProviderError';
import { GkeOperations, isRunning } from './GkeOperations';
import { GkeStep, GkeStepContext, isEnded } from './GkeStep';
import { parseHandle } from './parseHandle';
import { toProgress } from './toProgress';

/** Begins, finds and follows one step. */
export class StepRunner {
  constructor(
    private readonly step: GkeStep,
    private readonly context: GkeStepContext,
    private readonly operations: GkeOperations,
  ) {}

  async begin(): Promise<StepProgress> {
    try {
      const answer = await this.step.begin();
      return isEnded(answer) ? answer.progress : toProgress(answer, true);
    } catch (error) {
      return this.afterRefusal(error);
    }
  }

  async find(): Promise<StepProgress | undefined> {
    const trace = await this.step.look();
    if (trace.kind === 'Known') return trace.progress;
    const operation = await this.operations.findFor(this.step, this.context);
    if (!operation) return undefined;
    const progress = toProgress(operation, false);
    // One like it has ended, but the cloud is not as the step wants it: that one was somebody else's.
    return progress.state === 'Succeeded' ? undefined : progress;
  }

  async check(stored: JsonObject): Promise<StepProgress> {
    const { operation: name, isOwn } = parseHandle(stored);
    const operation = name ? await this.operationOf(name) : undefined;
    if (!operation) return (await this.find()) ?? lost();
    const progress = toProgress(operation, isOwn);
    if (isRunning(operation) || progress.state !== 'Succeeded') return progress;
    if (isOwn && !this.step.endsWithLook) return progress;
    return (await this.find()) ?? lost();
  }

  async cancel(stored: JsonObject): Promise<void> {
    const { operation } = parseHandle(stored);
    if (!operation || !this.step.canBeCancelled) throw cannotBeStopped();
    const { calls, writes, ref, options } = this.context;
    const subject = {
      action: 'stop the operation',
      right: 'container.clusters.update',
    };
    await calls.ask(subject, options, signal =>
      writes.cancelOperation(ref, operation, signal),
    );
  }

  private async operationOf(name: string) {
    try {
      return await this.operations.get(this.context, name);
    } catch (error) {
      // Google forgets operations after some days.
      if (isProviderError(error) && error.kind === 'NotFound') return undefined;
      throw error;
    }
  }

  /** Google certainly did nothing: what is left is to tell people, and the product, what that means. */
  private async afterRefusal(error: unknown): Promise<StepProgress> {
    if (!isProviderError(error)) throw error;
    switch (error.code) {
      case 'NAME_TAKEN':
        return this.unlessOurs(error);
      case STALE_COPY:
        await this.step.compare();
        throw busy(error);
      case 'Conflict':
        if (await this.operations.isBusy(this.context)) throw busy(error);
        return refused(error);
      case 'InvalidRequest':
        return refused(error);
      case 'NotFound':
        return this.unlessDone(error);
      default:
        throw error;
    }
  }

  private async unlessOurs(error: ProviderError): Promise<StepProgress> {
    const trace = await this.step.look();
    if (trace.kind === 'Known') return trace.progress;
    throw error;
  }

  private async unlessDone(error: ProviderError): Promise<StepProgress> {
    if (!this.step.endsWithLook) throw error;
    return this.unlessOurs(error);
  }
}

function busy(cause: ProviderError): ProviderError {
  return new ProviderError('Conflict', 'Google is busy with the cluster', {
    code: 'BUSY',
    cause,
  });
}

/** Failed, with Google's own reason, which it gives in words alone. */
function refused(error: ProviderError): StepProgress {
  const { details } = (error.cause ?? {}) as { details?: unknown };
  const told = typeof details === 'string' ? details : undefined;
  return {
    state: 'Failed',
    message: toPlainText(told) ?? error.message,
    code:
      error.kind === 'InvalidRequest'
        ? 'INVALID_ARGUMENT'
        : 'FAILED_PRECONDITION',
  };
}

function lost(): StepProgress {
  return {
    state: 'Failed',
    message:
      'The operation ended, and the cluster is not as it was meant to be. Perhaps somebody else changed it.',
    code: 'NOT_AS_MEANT',
  };
}

function cannotBeStopped(): ProviderError {
  return new ProviderError('Unsupported', 'Google cannot stop this', {
    code: 'CANNOT_BE_STOPPED',
  });
}
