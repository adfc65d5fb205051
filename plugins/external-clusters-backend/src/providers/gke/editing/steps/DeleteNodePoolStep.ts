import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { findNodePool } from '../findNodePool';
import {
  DOING,
  DONE,
  ENDED,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';

const inputSchema = z.object({ nodePool: z.string(), plannedAt: z.number() });

const DELETE = {
  action: 'delete the node pool',
  right: 'container.clusters.update',
};

/** Deletes a node pool with its nodes. */
export class DeleteNodePoolStep implements GkeStep {
  readonly operationTypes = ['DELETE_NODE_POOL'];
  readonly canBeCancelled = false;
  readonly endsWithLook = true;
  readonly nodePool: string;
  readonly plannedAt: number;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    const { nodePool, plannedAt } = inputSchema.parse(input);
    this.nodePool = nodePool;
    this.plannedAt = plannedAt;
  }

  async begin() {
    const { calls, writes, ref, options } = this.context;
    if (!(await this.find())) return ENDED;
    return calls.ask(DELETE, options, signal =>
      writes.deleteNodePool(ref, this.nodePool, signal),
    );
  }

  async compare() {}

  async look(): Promise<StepTrace> {
    const pool = await this.find();
    if (!pool) return DONE;
    return String(pool.status) === 'STOPPING' ? DOING : NOT_DONE;
  }

  private find() {
    const { calls, ref, options } = this.context;
    return findNodePool(calls, ref, this.nodePool, options);
  }
}
