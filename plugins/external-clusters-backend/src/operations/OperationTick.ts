import { ProviderError } from 'backstage-plugin-external-clusters-node';
import {
  isActive,
  OperationRecord,
  StepRecord,
} from '../database/OperationRecord';
import { TickClaim } from '../database/TickStore';
import { callProvider, Tick, TickOutcome } from '../work';
import { Conclusion } from './Conclusion';
import { OperationContext, Turn, TurnResult } from './OperationContext';
import { OperationWriter } from './OperationWriter';
import { StepOutcome } from './StepOutcome';
import { openStepIndex, withStep } from './steps';
import { StepTurn } from './StepTurn';

const OVER: TurnResult = { wait: undefined, failed: false };

/** Takes one operation a little further, until it has ended. */
export class OperationTick implements Tick {
  readonly kind = 'operation';
  readonly capacity = 20;
  readonly deadlineMilliseconds = 150_000;
  private readonly context: OperationContext;
  private readonly writer: OperationWriter;
  private readonly conclusion: Conclusion;

  constructor(context: OperationContext) {
    this.context = context;
    this.writer = new OperationWriter(context);
    this.conclusion = new Conclusion(context, this.writer);
  }

  async run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome> {
    for (;;) {
      const { wait, failed } = await this.takeTurn(claim, signal);
      if (wait === undefined) return { nextAt: undefined, failed };
      if (wait > 0) {
        const now = await this.context.clock.now();
        return { nextAt: now + wait, failed };
      }
    }
  }

  /** Each turn reads the operation anew, since somebody may want it to stop meanwhile. */
  private async takeTurn(
    claim: TickClaim,
    signal: AbortSignal,
  ): Promise<TurnResult> {
    const operation = await this.context.operations.get(claim.subjectId);
    if (!operation) return OVER;
    if (!isActive(operation)) return this.tellEnd(operation, signal);
    const turn: Turn = { claim, operation, signal };
    const index = openStepIndex(operation.steps);
    const step = operation.steps[index];
    return step ? this.advance(turn, index, step) : this.conclusion.run(turn);
  }

  /** A turn of its own, so that a crash after the end was committed loses no line of the audit log. */
  private async tellEnd(
    operation: OperationRecord,
    signal: AbortSignal,
  ): Promise<TurnResult> {
    if (operation.auditedAt !== undefined) return OVER;
    const { logger, onEnded, operations } = this.context;
    const { id, kind, state, provider, problem } = operation;
    // An audit log can hang like a provider.
    await callProvider(signal, () => onEnded(operation));
    await operations.noteAudited(id);
    logger.info('An operation has ended', {
      operation: id,
      kind,
      state,
      provider,
      code: problem?.code ?? '',
    });
    return OVER;
  }

  private async advance(
    turn: Turn,
    index: number,
    step: StepRecord,
  ): Promise<TurnResult> {
    const outcome = await this.takeStep(turn, index, step);
    const { steps, problem } = turn.operation;
    const after = withStep(steps, index, outcome.step);
    if (!isSame(after, steps)) {
      const found = outcome.problem ?? problem;
      await this.writer.save(turn, { steps: after, problem: found });
    }
    return { wait: outcome.wait, failed: outcome.failed };
  }

  private async takeStep(
    turn: Turn,
    index: number,
    step: StepRecord,
  ): Promise<StepOutcome> {
    const { claim, operation, signal } = turn;
    const { steps, problem, accountId, ref } = operation;
    // Opened once, so that a provider that is not there is a problem of the step.
    const opened = await this.context
      .openAccount(accountId)
      .then(account => ({ account }))
      .catch((error: unknown) => ({ error }));
    return new StepTurn({
      step,
      ref,
      async openEditor() {
        if ('error' in opened) throw opened.error;
        const { editor } = opened.account.provider;
        if (!editor) throw noEditor(operation.provider);
        return editor;
      },
      commit: beginning =>
        this.writer.save(turn, {
          steps: withStep(steps, index, beginning),
          problem,
        }),
      isCancelWanted: operation.cancelRequestedBy !== undefined,
      canCancel:
        'account' in opened &&
        opened.account.factory.capabilities.cancel.includes(step.action),
      isHalfDone: steps.some(({ state }) => state === 'Succeeded'),
      failures: claim.failures,
      now: await this.context.clock.now(),
      jitter: this.context.jitter,
      signal,
    }).run();
  }
}

function noEditor(provider: string): ProviderError {
  return new ProviderError(
    'Unsupported',
    `The provider ${provider} changes no clusters in this portal`,
  );
}

function isSame(a: StepRecord[], b: StepRecord[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
