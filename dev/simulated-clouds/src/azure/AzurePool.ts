import { randomUUID } from 'node:crypto';
import { Clock, Phase, Timeline } from '../core';
import { OperationFailure } from './AzureOperations';
import { PoolNodes, PoolTransition } from './PoolTransition';

/** A pool in this state is in no answer any more. */
export const POOL_GONE = 'Gone';

/** What happens to one pool by the clock; what was written to it is in its cluster. */
export class AzurePool {
  eTag = randomUUID();
  /** How many of its nodes are not ready, seen from inside the cluster. */
  notReady = 0;
  /** Why it is `Failed`. */
  failure: OperationFailure | undefined;
  private timeline: Timeline<string> | undefined;
  private transition: PoolTransition | undefined;

  constructor(private readonly clock: Clock) {}

  /** Its own `provisioningState`; undefined while it follows its cluster. */
  get state(): string | undefined {
    return this.timeline?.current;
  }

  setPhases(phases: Phase<string>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }

  /** Lets its nodes go from one number and version to another, one by one. */
  move(from: PoolNodes, to: PoolNodes, milliseconds: number) {
    this.transition = new PoolTransition(this.clock, from, to, milliseconds);
  }

  /** Lets it follow its cluster again, with the nodes that were written. */
  rest() {
    this.timeline = undefined;
    this.transition = undefined;
    this.failure = undefined;
  }

  /** Leaves it with the nodes of this moment. */
  stopMoving(written: PoolNodes) {
    const now = this.nodes(written);
    this.timeline = undefined;
    this.move(now, now, 1);
  }

  /** The nodes of this moment. */
  nodes(written: PoolNodes): PoolNodes {
    if (!this.transition) return written;
    const { count, version } = this.transition;
    return { count, version };
  }

  versionOf(index: number, written: PoolNodes): string {
    return this.transition?.versionOf(index) ?? written.version;
  }
}
