import {
  ProviderError,
  StepAction,
} from 'backstage-plugin-external-clusters-node';
import { createCluster } from './createCluster';
import { createNodePool } from './createNodePool';
import { deleteCluster } from './deleteCluster';
import { deletePart } from './deletePart';
import { EksStep } from './StepContext';
import { updateNodePool } from './updateNodePool';
import { upgradeControlPlane } from './upgradeControlPlane';
import { upgradeNodePool } from './upgradeNodePool';

/** What each action does at EKS, which has no start and stop. */
const STEPS: Partial<Record<StepAction, EksStep>> = {
  CreateCluster: createCluster,
  CreateNodePool: createNodePool,
  UpgradeControlPlane: upgradeControlPlane,
  UpgradeNodePool: upgradeNodePool,
  UpdateNodePool: updateNodePool,
  DeleteNodePool: deletePart,
  DeleteCluster: deleteCluster,
};

/** Throws `Unsupported` for what EKS does not have. */
export function stepOf(action: StepAction): EksStep {
  const step = STEPS[action];
  if (step) return step;
  throw new ProviderError('Unsupported', `EKS has nothing like ${action}`);
}
