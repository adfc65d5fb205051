import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { refuseChangedOutside } from '../../../shared/forms';
import type { RawGkeNodePool } from '../../GkeClient';
import { readNodePool } from '../findNodePool';
import {
  DONE,
  ENDED,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';

const inputSchema = z.object({
  nodePool: z.string(),
  version: z.string(),
  seen: z.object({ version: z.string() }),
  plannedAt: z.number(),
});

const UPGRADE = {
  action: 'upgrade the node pool',
  right: 'container.clusters.update',
};

/** Brings a node pool to an exact version, node by node. */
export class UpgradeNodePoolStep implements GkeStep {
  readonly operationTypes = ['UPGRADE_NODES'];
  readonly canBeCancelled = true;
  readonly endsWithLook = false;
  private readonly input: z.infer<typeof inputSchema>;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    this.input = inputSchema.parse(input);
  }

  get plannedAt() {
    return this.input.plannedAt;
  }

  get nodePool() {
    return this.input.nodePool;
  }

  async begin() {
    const { calls, writes, ref, options } = this.context;
    const { nodePool, version } = this.input;
    const pool = await this.read();
    if (this.isDone(pool)) return ENDED;
    this.refuseOther(pool);
    const update = {
      nodeVersion: version,
      ...(pool.etag && { etag: pool.etag }),
    };
    return calls.ask(UPGRADE, options, signal =>
      writes.updateNodePool(ref, nodePool, update, signal),
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

  private isDone({ version, status }: RawGkeNodePool): boolean {
    return version === this.input.version && String(status) !== 'RECONCILING';
  }

  private refuseOther({ version }: RawGkeNodePool) {
    refuseChangedOutside(this.input.seen, { version: version ?? undefined });
  }
}
