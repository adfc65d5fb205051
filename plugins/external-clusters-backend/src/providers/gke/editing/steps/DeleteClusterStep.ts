import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { refuseForeign } from '../refuseForeign';
import {
  DOING,
  DONE,
  ENDED,
  GkeStep,
  GkeStepContext,
  NOT_DONE,
  StepTrace,
} from './GkeStep';

const inputSchema = z.object({
  guard: z.object({
    identity: z.object({
      uid: z.string().optional(),
      createdAt: z.number().optional(),
    }),
    operationTag: z.string(),
  }),
  plannedAt: z.number(),
});

const DELETE = {
  action: 'delete the cluster',
  right: 'container.clusters.delete',
};

/** Deletes a cluster with its node pools, after one more look at whose it is. */
export class DeleteClusterStep implements GkeStep {
  readonly operationTypes = ['DELETE_CLUSTER'];
  readonly canBeCancelled = false;
  // Gone is what Google does not have any more.
  readonly endsWithLook = true;
  private readonly input: z.infer<typeof inputSchema>;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    this.input = inputSchema.parse(input);
  }

  get plannedAt() {
    return this.input.plannedAt;
  }

  async begin() {
    const { calls, writes, ref, options } = this.context;
    const cluster = await calls.findCluster(ref, options);
    if (!cluster) return ENDED;
    refuseForeign(cluster, this.input.guard);
    return calls.ask(DELETE, options, signal =>
      writes.deleteCluster(ref, signal),
    );
  }

  async compare() {}

  async look(): Promise<StepTrace> {
    const { calls, ref, options } = this.context;
    const cluster = await calls.findCluster(ref, options);
    if (!cluster) return DONE;
    // One that was made anew under the name is another one: ours is gone.
    const { uid } = this.input.guard.identity;
    if (uid !== undefined && cluster.id !== uid) return DONE;
    return String(cluster.status) === 'STOPPING' ? DOING : NOT_DONE;
  }
}
