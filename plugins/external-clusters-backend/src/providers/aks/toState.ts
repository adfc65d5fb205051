import { ClusterState } from 'backstage-plugin-external-clusters-common';
import type { RawAksNodePool } from './AksClient';

/** ARM's words for a state in which a cluster or pool is on its way, or went wrong, whatever its power. */
const BY_PROVISIONING = new Map<string, ClusterState>([
  ['Creating', 'Provisioning'],
  ['Updating', 'Reconciling'],
  ['Upgrading', 'Reconciling'],
  ['Scaling', 'Reconciling'],
  ['Migrating', 'Reconciling'],
  ['Canceling', 'Reconciling'],
  ['Starting', 'Starting'],
  ['Stopping', 'Stopping'],
  ['Deleting', 'Deleting'],
  ['Canceled', 'Warning'],
]);

const BY_POWER = new Map<string, ClusterState>([
  ['Running', 'Running'],
  ['Stopped', 'Stopped'],
]);

/** Long words for one kind of maintenance each, such as `RotatingClusterCertificates` or `UpgradingNodeImageVersion`. */
const MAINTENANCE = /^(Rotating|Reconciling|Upgrading|Updating)[A-Z]/;

/**
 * The state of a cluster from `provisioningState`, `powerState.code` and its pools.
 *
 * A failed operation says little about the nodes: it is an Error only when no pool can have a node at all.
 */
export function toState(
  provisioning: string | undefined,
  power: string | undefined,
  pools: RawAksNodePool[],
): ClusterState {
  if (provisioning !== 'Failed') return toNodePoolState(provisioning, power);
  if (power === 'Stopped') return 'Warning';
  return pools.some(mayHaveNodes) ? 'Warning' : 'Error';
}

/** The state of a pool, which may be stopped on its own. */
export function toNodePoolState(
  provisioning: string | undefined,
  power: string | undefined,
): ClusterState {
  if (provisioning === 'Succeeded') {
    // Answers of old API versions have no power state: such clusters could not be stopped.
    return power === undefined ? 'Running' : BY_POWER.get(power) ?? 'Unknown';
  }
  if (provisioning === 'Failed') return 'Warning';
  if (MAINTENANCE.test(provisioning ?? '')) return 'Reconciling';
  return BY_PROVISIONING.get(provisioning ?? '') ?? 'Unknown';
}

function mayHaveNodes({ count, powerState }: RawAksNodePool): boolean {
  return count !== 0 && powerState?.code !== 'Stopped';
}
