import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { RawGkeCluster } from '../../GkeClient';
import { toObservation } from '../../toObservation';
import { taken } from '../taken';
import { withOperationTag } from '../toNewCluster';
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
  cluster: z.looseObject({ name: z.string() }),
  plannedAt: z.number(),
});

const CREATE = {
  action: 'create the cluster',
  right: 'container.clusters.create',
};

/** Makes a cluster, which is known from then on by its label. */
export class CreateClusterStep implements GkeStep {
  readonly operationTypes = ['CREATE_CLUSTER'];
  readonly canBeCancelled = false;
  readonly endsWithLook = false;
  readonly plannedAt: number;
  private readonly cluster: RawGkeCluster;

  constructor(private readonly context: GkeStepContext, input: JsonObject) {
    const { cluster, plannedAt } = inputSchema.parse(input);
    this.cluster = cluster as RawGkeCluster;
    this.plannedAt = plannedAt;
  }

  begin() {
    const { calls, writes, ref, token, options } = this.context;
    const cluster = withOperationTag(this.cluster, token);
    return calls.ask(CREATE, options, signal =>
      writes.createCluster(ref, cluster, signal),
    );
  }

  async compare() {}

  async look(): Promise<StepTrace> {
    const { calls, ref, token, options } = this.context;
    const cluster = await calls.findCluster(ref, options);
    if (!cluster) return NOT_DONE;
    if (cluster.resourceLabels?.[OPERATION_TAG] !== token)
      throw taken(ref.name);
    const { state, stateReason } = toObservation(cluster);
    switch (state) {
      case 'Provisioning':
        return DOING;
      case 'Error':
        return failed(stateReason ?? 'Google could not make the cluster.');
      case 'Deleting':
        return failed('Somebody is deleting the cluster.');
      default:
        return DONE;
    }
  }
}
