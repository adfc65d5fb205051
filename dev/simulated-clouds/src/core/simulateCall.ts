import { Request, RequestHandler, Response } from 'express';
import { FaultEffect } from './FaultPlan';
import { HeldCalls } from './HeldCalls';
import { SimulatorContext } from './SimulatorContext';

export type StatusEffect = Extract<FaultEffect, { kind: 'status' }>;

/** How one cloud names its calls and writes its errors. */
export interface CallDescription {
  /** `CLOUD.OPERATION`, as in the call log. */
  operationOf(request: Request): string;
  scopeOf(request: Request): string;
  /** Answers `effect.status` in the cloud's own format; `Retry-After` is already set. */
  writeError(response: Response, effect: StatusEffect): void;
}

/**
 * Records the call and lets the fault plan act on it.
 *
 * Delays, silence, holding, dropped connections, error answers and malformed bodies are done here. A `pageLoop` is left to
 * the handler, which finds `response.locals.pageLoop` true, and so is a `failLater`, which is in
 * `response.locals.failLater`.
 */
export function simulateCall(
  context: SimulatorContext,
  call: CallDescription,
): RequestHandler {
  return async (request, response, next) => {
    const operation = call.operationOf(request);
    const effects = strikeCall(context, operation, call.scopeOf(request));
    await delay(effects);
    const { held } = context.faults;
    if ((await hold(effects, { held, operation, response })) === 'Gone') return;
    for (const effect of effects) {
      if (apply(effect, response, call) === 'answered') return;
    }
    next();
  };
}

/** Records a call that does not come through express, and answers the effects that the caller has to apply. */
export function strikeCall(
  context: SimulatorContext,
  operation: string,
  scope: string,
): FaultEffect[] {
  context.calls.record({ operation, scope, at: context.clock.now() });
  return context.faults.strike(operation, scope);
}

async function delay(effects: FaultEffect[]) {
  for (const effect of effects) {
    if (effect.kind !== 'delay') continue;
    // Wire latency is real time even when the clouds' clock stands still.
    await new Promise(resolve => setTimeout(resolve, effect.milliseconds));
  }
}

interface Holding {
  held: HeldCalls;
  operation: string;
  response: Response;
}

/** Waits where the call is to be held before its effect, and prepares the wait after it. */
async function hold(effects: FaultEffect[], holding: Holding) {
  const { held, operation, response } = holding;
  const wait = () =>
    held.hold(operation, leave =>
      response.closed ? leave() : response.once('close', leave),
    );
  if (isHeld(effects, 'after')) answerAfter(response, wait);
  return isHeld(effects, 'before') ? wait() : undefined;
}

/** Whether a call is to be held at that moment. */
export function isHeld(effects: FaultEffect[], when: 'before' | 'after') {
  return effects.some(effect => effect.kind === 'hold' && effect.when === when);
}

function answerAfter(response: Response, wait: () => Promise<unknown>) {
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  const endLater = (...args: unknown[]) => {
    wait().then(how => how === 'Released' && end(...args));
    return response;
  };
  response.end = endLater as Response['end'];
}

function apply(
  effect: FaultEffect,
  response: Response,
  call: CallDescription,
): 'answered' | 'continue' {
  switch (effect.kind) {
    case 'status':
      if (effect.retryAfterSeconds !== undefined) {
        response.setHeader('Retry-After', String(effect.retryAfterSeconds));
      }
      call.writeError(response, effect);
      return 'answered';
    case 'malformed':
      response.type('json').end(effect.body ?? '{"value":[{"id":');
      return 'answered';
    case 'silence':
      return 'answered';
    case 'drop':
      return drop(effect.when, response);
    case 'pageLoop':
      response.locals.pageLoop = true;
      return 'continue';
    case 'failLater':
      response.locals.failLater = effect;
      return 'continue';
    default:
      return 'continue';
  }
}

function drop(when: 'before' | 'after', response: Response) {
  if (when === 'before') {
    response.socket?.destroy();
    return 'answered';
  }
  response.write = () => true;
  response.end = () => {
    response.socket?.destroy();
    return response;
  };
  return 'continue';
}
