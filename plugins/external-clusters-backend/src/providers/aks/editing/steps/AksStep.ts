import {
  CallOptions,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { ClusterPath } from '../armAddress';
import { ArmCluster } from '../ArmCluster';
import { AksResources } from '../AksResources';

/** A step with all that it needs to be done. */
export interface StepContext {
  request: StepRequest;
  path: ClusterPath;
  resources: AksResources;
  options: CallOptions;
}

/** How one kind of step is done at ARM. */
export interface AksStep {
  /** Sends the write, on top of what Azure has at this moment. */
  begin(context: StepContext): Promise<StepProgress>;
  /**
   * What Azure's own copy shows of the step; undefined where there is no trace of it. Throws `Conflict` with code
   * `NAME_TAKEN` where somebody else made what has the name.
   */
  judge(
    cluster: ArmCluster | undefined,
    request: StepRequest,
  ): StepProgress | undefined;
  /** Asks ARM to end it; absent where ARM cannot. */
  abort?(context: StepContext): Promise<void>;
}
