import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { refuseChangedOutside } from '../../../shared/forms';
import type { RawGkeCluster } from '../../GkeClient';
import {
  DONE,
  ENDED,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';

const inputSchema = z.object({
  version: z.string(),
  seen: z.object({ version: z.string() }),
  plannedAt: z.number(),
});

const UPGRADE = {
  action: 'upgrade the control plane',
  right: 'container.clusters.update',
};

/** Brings a control plane to an exact version. */
export class UpgradeControlPlaneStep implements GkeStep {
  readonly operationTypes = ['UPGRADE_MASTER'];
  readonly canBeCancelled = false;
  readonly endsWithLook = false;
  private readonly input: z.infer<typeof inputSchema>;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    this.input = inputSchema.parse(input);
  }

  get plannedAt() {
    return this.input.plannedAt;
  }

  async begin() {
    const { calls, writes, ref, options } = this.context;
    const cluster = await this.read();
    if (this.isDone(cluster)) return ENDED;
    this.refuseOther(cluster);
    const update = {
      desiredMasterVersion: this.input.version,
      ...(cluster.etag && { etag: cluster.etag }),
    };
    return calls.ask(UPGRADE, options, signal =>
      writes.updateCluster(ref, update, signal),
    );
  }

  async compare() {
    this.refuseOther(await this.read());
  }

  async look(): Promise<StepTrace> {
    return this.isDone(await this.read()) ? DONE : NOT_DONE;
  }

  private read(): Promise<RawGkeCluster> {
    const { calls, ref, options } = this.context;
    return calls.getCluster(ref, options);
  }

  private isDone({ currentMasterVersion }: RawGkeCluster): boolean {
    return currentMasterVersion === this.input.version;
  }

  private refuseOther({ currentMasterVersion }: RawGkeCluster) {
    refuseChangedOutside(this.input.seen, {
      version: currentMasterVersion ?? undefined,
    });
  }
}
