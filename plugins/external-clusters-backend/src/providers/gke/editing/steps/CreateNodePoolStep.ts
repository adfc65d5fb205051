import { JsonObject } from '@backstage/types';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import type { RawGkeNodePool } from '../../GkeClient';
import { toNodePool } from '../../toNodePool';
import { findNodePool } from '../findNodePool';
import { taken } from '../taken';
import {
  DOING,
  DONE,
  failed,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';

const inputSchema = z.object({
  nodePool: z.looseObject({ name: z.string(), config: z.looseObject({}) }),
  plannedAt: z.number(),
});

const CREATE = {
  action: 'create the node pool',
  right: 'container.clusters.update',
};

/** Makes a node pool, which is known from then on by a label of its machines. */
export class CreateNodePoolStep implements GkeStep {
  readonly operationTypes = ['CREATE_NODE_POOL'];
  readonly canBeCancelled = false;
  readonly endsWithLook = false;
  readonly plannedAt: number;
  readonly nodePool: string;
  private readonly wanted: RawGkeNodePool;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    const { nodePool, plannedAt } = inputSchema.parse(input);
    this.nodePool = nodePool.name;
    this.wanted = nodePool as RawGkeNodePool;
    this.plannedAt = plannedAt;
  }

  begin() {
    const { calls, writes, ref, token, options } = this.context;
    const resourceLabels = {
      ...this.wanted.config?.resourceLabels,
      [OPERATION_TAG]: token,
    };
    const config = { ...this.wanted.config, resourceLabels };
    return calls.ask(CREATE, options, signal =>
      writes.createNodePool(ref, { ...this.wanted, config }, signal),
    );
  }

  async compare() {}

  async look(): Promise<StepTrace> {
    const { calls, ref, token, options } = this.context;
    const pool = await findNodePool(calls, ref, this.nodePool, options);
    if (!pool) return NOT_DONE;
    if (pool.config?.resourceLabels?.[OPERATION_TAG] !== token) {
      throw taken(this.nodePool);
    }
    const { state, stateReason } = toNodePool(pool);
    switch (state) {
      case 'Provisioning':
        return DOING;
      case 'Error':
        return failed(stateReason ?? 'Google could not make the node pool.');
      default:
        return DONE;
    }
  }
}
