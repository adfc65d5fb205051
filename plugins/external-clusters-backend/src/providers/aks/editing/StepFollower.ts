import { JsonObject } from '@backstage/types';
import {
  CallOptions,
  isProviderError,
  ProviderError,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { AksRef } from '../AksRef';
import { AksResources } from './AksResources';
import { ArmCluster } from './ArmCluster';
import { failed, fromOperation } from './progress';
import { AksStep, aksSteps, StepContext } from './steps';

/** Begins, finds, follows and cancels steps, each by its kind. */
export class StepFollower {
  constructor(
    private readonly resources: AksResources,
    private readonly parseRef: (ref: string) => AksRef,
  ) {}

  async begin(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress> {
    return this.stepOf(request).begin(this.contextOf(request, options));
  }

  async find(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress | undefined> {
    const cluster = await this.read(request, options);
    return this.stepOf(request).judge(cluster, request);
  }

  /** By ARM's operation while ARM knows it, else by what the cluster shows. */
  async check(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress> {
    const { operation: url } = handle;
    const operation =
      typeof url === 'string'
        ? await this.resources.findOperation(url, options)
        : undefined;
    if (!operation) return this.checkByState(request, options);
    const progress = fromOperation(operation, handle);
    const isDeletion = request.step.action === 'DeleteCluster';
    return isDeletion && progress.state === 'Succeeded'
      ? this.untilGone(request, handle, options)
      : progress;
  }

  async cancel(request: StepRequest, options: CallOptions): Promise<void> {
    const { abort } = this.stepOf(request);
    if (!abort) {
      throw new ProviderError(
        'Unsupported',
        'Azure cannot stop a deletion that runs',
      );
    }
    try {
      await abort(this.contextOf(request, options));
    } catch (error) {
      // Nothing runs any more: how it ended is told by the next check.
      if (!isProviderError(error) || error.kind !== 'Conflict') throw error;
    }
  }

  private async checkByState(
    request: StepRequest,
    options: CallOptions,
  ): Promise<StepProgress> {
    const cluster = await this.read(request, options);
    try {
      const progress = this.stepOf(request).judge(cluster, request);
      return progress ?? lost(cluster);
    } catch (error) {
      if (!isProviderError(error)) throw error;
      return { state: 'Failed', message: error.message, code: error.code };
    }
  }

  /** Gone is what Azure has no cluster of any more, whatever its operation says. */
  private async untilGone(
    request: StepRequest,
    handle: JsonObject,
    options: CallOptions,
  ): Promise<StepProgress> {
    const found = await this.find(request, options);
    return found?.state === 'Succeeded' ? found : { state: 'Running', handle };
  }

  private read(request: StepRequest, options: CallOptions) {
    return this.resources.findCluster(this.parseRef(request.ref), options);
  }

  private stepOf({ step }: StepRequest): AksStep {
    return aksSteps[step.action];
  }

  private contextOf(request: StepRequest, options: CallOptions): StepContext {
    const path = this.parseRef(request.ref);
    return { request, path, resources: this.resources, options };
  }
}

/** Azure shows nothing of a step that it had accepted. */
function lost(cluster: ArmCluster | undefined): StepProgress {
  const { provisioningState, status } = cluster?.properties ?? {};
  return provisioningState === 'Failed' && status?.provisioningError
    ? failed(status.provisioningError)
    : {
        state: 'Failed',
        message: 'Azure does not show any more what came of it.',
        code: 'LOST',
      };
}
