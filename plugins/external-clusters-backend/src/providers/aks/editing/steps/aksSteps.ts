import { StepAction } from 'backstage-plugin-external-clusters-node';
import { AksStep } from './AksStep';
import { createCluster } from './createCluster';
import { createNodePool } from './createNodePool';
import { deleteCluster } from './deleteCluster';
import { deleteNodePool } from './deleteNodePool';
import { startCluster, stopCluster } from './powerSteps';
import { updateNodePool } from './updateNodePool';
import { upgradeControlPlane } from './upgradeControlPlane';
import { upgradeNodePool } from './upgradeNodePool';

/** Every kind of step, as AKS does it. */
export const aksSteps: Record<StepAction, AksStep> = {
  CreateCluster: createCluster,
  UpgradeControlPlane: upgradeControlPlane,
  CreateNodePool: createNodePool,
  UpdateNodePool: updateNodePool,
  UpgradeNodePool: upgradeNodePool,
  DeleteNodePool: deleteNodePool,
  StartCluster: startCluster,
  StopCluster: stopCluster,
  DeleteCluster: deleteCluster,
};
