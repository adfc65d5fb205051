import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { refuseChangedOutside } from '../../../shared/forms';
import type { RawGkeNodePool } from '../../GkeClient';
import { readNodePool } from '../findNodePool';
import {
  isAsWanted,
  NODE_POOL_PARTS,
  nodePoolEditSchema,
  NodePoolPart,
} from '../nodePoolEdit';
import { toEditable } from '../toEditable';
import {
  DONE,
  ENDED,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';
import { writeNodePoolPart } from './writeNodePoolPart';

const inputSchema = z.object({
  nodePool: z.string(),
  part: z.enum(NODE_POOL_PARTS),
  edit: nodePoolEditSchema,
  seen: nodePoolEditSchema,
  plannedAt: z.number(),
});

const OPERATION_TYPES: Record<NodePoolPart, string[]> = {
  desired: ['SET_NODE_POOL_SIZE'],
  autoscaling: ['UPDATE_CLUSTER'],
  labels: ['UPDATE_CLUSTER', 'UPGRADE_NODES'],
  taints: ['UPDATE_CLUSTER', 'UPGRADE_NODES'],
};

const UPDATE = {
  action: 'change the node pool',
  right: 'container.clusters.update',
};

/** Changes one part of a node pool: Google takes only one at a time. */
export class UpdateNodePoolStep implements GkeStep {
  readonly canBeCancelled = false;
  readonly endsWithLook = false;
  private readonly input: z.infer<typeof inputSchema>;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    this.input = inputSchema.parse(input);
  }

  get plannedAt() {
    return this.input.plannedAt;
  }

  get operationTypes() {
    return OPERATION_TYPES[this.input.part];
  }

  get nodePool() {
    return this.input.nodePool;
  }

  async begin() {
    const { calls, options } = this.context;
    const pool = await this.read();
    this.refuseOther(pool);
    if (this.isDone(pool)) return ENDED;
    return calls.ask(UPDATE, options, signal =>
      writeNodePoolPart({ ...this.context, ...this.input, pool }, signal),
    );
  }

  async compare() {
    this.refuseOther(await this.read());
  }

  async look(): Promise<StepTrace> {
    return this.isDone(await this.read()) ? DONE : NOT_DONE;
  }

  private read(): Promise<RawGkeNodePool> {
    const { calls, ref, options } = this.context;
    return readNodePool(calls, ref, this.input.nodePool, options);
  }

  private isDone(pool: RawGkeNodePool): boolean {
    return isAsWanted(pool, this.input.edit);
  }

  private refuseOther(pool: RawGkeNodePool) {
    refuseChangedOutside(this.input.seen, toEditable(pool));
  }
}
