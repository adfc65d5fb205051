import {
  ProviderError,
  StepAction,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { JsonObject } from '@backstage/types';
import { CreateClusterStep } from './CreateClusterStep';
import { CreateNodePoolStep } from './CreateNodePoolStep';
import { DeleteClusterStep } from './DeleteClusterStep';
import { DeleteNodePoolStep } from './DeleteNodePoolStep';
import { GkeStep, GkeStepContext } from './GkeStep';
import { UpdateNodePoolStep } from './UpdateNodePoolStep';
import { UpgradeControlPlaneStep } from './UpgradeControlPlaneStep';
import { UpgradeNodePoolStep } from './UpgradeNodePoolStep';

type StepClass = new (context: GkeStepContext, input: JsonObject) => GkeStep;

const STEPS: Partial<Record<StepAction, StepClass>> = {
  CreateCluster: CreateClusterStep,
  UpgradeControlPlane: UpgradeControlPlaneStep,
  CreateNodePool: CreateNodePoolStep,
  UpdateNodePool: UpdateNodePoolStep,
  UpgradeNodePool: UpgradeNodePoolStep,
  DeleteNodePool: DeleteNodePoolStep,
  DeleteCluster: DeleteClusterStep,
};

/** Every change that GKE can make. */
export const GKE_ACTIONS = Object.keys(STEPS) as StepAction[];

/** The step that a request describes; throws `Unsupported` for what GKE cannot do. */
export function createStep(
  { step: { action, input } }: StepRequest,
  context: GkeStepContext,
): GkeStep {
  const Step = STEPS[action];
  if (Step) return new Step(context, input);
  throw new ProviderError('Unsupported', 'GKE cannot do this');
}
