import { HeldCalls } from './HeldCalls';

/** What a simulator does instead of, or around, its ordinary answer. */
export type FaultEffect =
  | {
      kind: 'status';
      /** HTTP status; the Google simulator's gRPC face answers the status that belongs to it. */
      status: number;
      /** The cloud's own error code; each simulator has a fitting default for the status. */
      code?: string;
      message?: string;
      retryAfterSeconds?: number;
    }
  | { kind: 'delay'; milliseconds: number }
  /** The connection stays open and no answer ever comes. */
  | { kind: 'silence' }
  /** The connection is cut before anything happens, or after it happened but before the answer. */
  | { kind: 'drop'; when: 'before' | 'after' }
  /** The call waits, before or after it took effect, until it is released; it ends with its connection. */
  | { kind: 'hold'; when: 'before' | 'after' }
  /** HTTP 200 with a body that is not what the protocol says. */
  | { kind: 'malformed'; body?: string }
  /** The page token of a page leads to that same page again. */
  | { kind: 'pageLoop' }
  /** The write is accepted, and fails when it should be through; each simulator has a fitting reason of its own. */
  | { kind: 'failLater'; code?: string; message?: string };

export interface Fault {
  /** As in {@link Call}: exact, or a prefix that ends with a dot. */
  operation: string;
  scope?: string;
  /** The first matching call it strikes, counted from 1 when the fault was added. */
  call?: number;
  /** How many matching calls it strikes from there on; for ever when not given. */
  times?: number;
  effect: FaultEffect;
}

interface ArmedFault extends Fault {
  seen: number;
}

/** The faults that a test, or somebody at the control endpoint, has asked for. */
export class FaultPlan {
  /** The calls that wait because of a `hold`. */
  readonly held = new HeldCalls();
  private armed: ArmedFault[] = [];

  add(fault: Fault) {
    this.armed.push({ ...fault, seen: 0 });
  }

  /** Strikes no call from now on; those that are held stay so. */
  clear() {
    this.armed = [];
  }

  list(): Fault[] {
    return this.armed.map(({ seen: _seen, ...fault }) => fault);
  }

  /** Counts this call against every fault that matches it and answers the effects that strike now. */
  strike(operation: string, scope: string): FaultEffect[] {
    const effects: FaultEffect[] = [];
    for (const fault of this.armed) {
      if (!matches(fault, operation, scope)) continue;
      fault.seen += 1;
      const first = fault.call ?? 1;
      const last = first + (fault.times ?? Infinity) - 1;
      if (fault.seen >= first && fault.seen <= last) effects.push(fault.effect);
    }
    return effects;
  }
}

function matches(fault: Fault, operation: string, scope: string) {
  if (fault.scope !== undefined && fault.scope !== scope) return false;
  return fault.operation.endsWith('.')
    ? operation.startsWith(fault.operation)
    : operation === fault.operation;
}
