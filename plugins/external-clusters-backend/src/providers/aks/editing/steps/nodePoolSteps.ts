import { StepProgress } from 'backstage-plugin-external-clusters-node';
import { ArmCluster, ArmNodePool, nodePoolsOf } from '../ArmCluster';
import { requireIdle, requireStarted } from '../clusterChecks';
import { fromState } from '../progress';
import { readStepInput, STEP_INPUTS } from '../stepInputs';
import { StepContext } from './AksStep';
import { requireThere } from './writeOnTop';

/** The pool of that name, where there is one. */
export function findNodePool(
  cluster: ArmCluster | undefined,
  name: string,
): ArmNodePool | undefined {
  return cluster && nodePoolsOf(cluster).find(pool => pool.name === name);
}

/** How far the latest operation on a pool is. */
export function nodePoolProgress(pool: ArmNodePool): StepProgress {
  return fromState(pool.provisioningState, pool.status?.provisioningError);
}

/** A cluster whose pools can be changed now. */
export function requireReady(found: ArmCluster | undefined): ArmCluster {
  const cluster = requireThere(found);
  requireIdle(cluster);
  requireStarted(cluster);
  return cluster;
}

/** Asks ARM to end what it does with the pool of a step. */
export async function abortNodePool({
  request,
  resources,
  path,
  options,
}: StepContext): Promise<void> {
  const { nodePool } = readStepInput(STEP_INPUTS.deleteNodePool, request.step);
  await resources.abortNodePool({ ...path, nodePool }, options);
}
