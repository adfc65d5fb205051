import { Clock } from '../core';

/** The nodes of a pool at rest. */
export interface PoolNodes {
  count: number;
  version: string;
}

/** The way of a pool from its old nodes to its new ones: they come, go or are replaced one by one. */
export class PoolTransition {
  private readonly startedAt: number;

  constructor(
    private readonly clock: Clock,
    private readonly from: PoolNodes,
    private readonly to: PoolNodes,
    private readonly milliseconds: number,
  ) {
    this.startedAt = clock.now();
  }

  /** How many nodes there are at this moment. */
  get count(): number {
    const { from, to } = this;
    return from.count + Math.trunc((to.count - from.count) * this.share);
  }

  /** The version of the pool as a whole: the new one when the last node has it. */
  get version(): string {
    return this.share < 1 ? this.from.version : this.to.version;
  }

  /** The version of one node. */
  versionOf(index: number): string {
    const renewed = Math.floor(this.to.count * this.share);
    return index < renewed ? this.to.version : this.from.version;
  }

  private get share(): number {
    const passed = this.clock.now() - this.startedAt;
    return Math.min(1, passed / this.milliseconds);
  }
}
