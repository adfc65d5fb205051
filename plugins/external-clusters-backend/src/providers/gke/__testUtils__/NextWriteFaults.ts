import { FaultEffect, FaultPlan } from 'simulated-clouds/src/core';

const WRITE = /^google\.container\.(Create|Update|Set|Delete)/;

/** A fault plan with one more fault: that of the next write, whichever it is. */
export class NextWriteFaults extends FaultPlan {
  next: FaultEffect | undefined;

  strike(operation: string, scope: string): FaultEffect[] {
    const effects = super.strike(operation, scope);
    if (!this.next || !WRITE.test(operation)) return effects;
    const { next } = this;
    this.next = undefined;
    return [...effects, next];
  }
}
