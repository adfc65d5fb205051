import { JsonObject } from '@backstage/types';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { BrokenSettings } from 'backstage-plugin-external-clusters-node/testUtils';

/** Complete settings of a small cluster. */
export function aksClusterSettings(name: string): JsonObject {
  return {
    name,
    resourceGroup: 'Contract-RG',
    location: 'westeurope',
    version: '1.33.4',
    poolName: 'system',
    vmSize: 'Standard_D4ds_v5',
    count: 1,
    zones: ['1', '2'],
    networkPlugin: 'overlay',
    identity: 'SystemAssigned',
    tags: { team: 'a' },
  };
}

/** Complete settings of a small node pool. */
export function aksNodePoolSettings(name: string): JsonObject {
  return {
    name,
    mode: 'User',
    vmSize: 'Standard_D4ds_v5',
    count: 1,
    labels: { tier: 'gold' },
    taints: [{ key: 'only', value: 'gold', effect: 'NoSchedule' }],
  };
}

const autoscaled = (minCount: number, maxCount: number) => ({
  count: undefined,
  autoscaling: true,
  minCount,
  maxCount,
});

const cluster = (
  rule: string,
  field: string,
  change: Record<string, JsonObject[string] | undefined>,
): BrokenSettings => ({
  rule,
  field,
  settings: plain({ ...aksClusterSettings('broken'), ...change }),
});

const pool = (
  rule: string,
  field: string,
  change: Record<string, JsonObject[string] | undefined>,
): BrokenSettings => ({
  rule,
  field,
  settings: plain({ ...aksNodePoolSettings('extra'), ...change }),
});

/**
 * Every rule of a new cluster, broken once. The first ones, one of each kind, are tried against the cloud too; all of
 * them would take long.
 */
export const BROKEN_CLUSTERS: BrokenSettings[] = [
  cluster('a name ends with a letter or digit', 'name', { name: 'broken-' }),
  cluster('the resource group exists', 'resourceGroup', {
    resourceGroup: 'nowhere',
  }),
  cluster('the version is on offer', 'version', { version: '1.2.3' }),
  cluster('the minimum is not above the maximum', 'minCount', autoscaled(5, 2)),
  cluster('a name has no dots', 'name', { name: 'a.b' }),
  cluster('a name has 63 characters', 'name', { name: 'x'.repeat(64) }),
  cluster('the group of the nodes has 80 characters', 'name', {
    name: 'x'.repeat(63),
  }),
  cluster('the location is on offer', 'location', { location: 'moon' }),
  cluster('the version is for everybody', 'version', { version: '1.30.14' }),
  cluster('a DNS prefix has no underscores', 'dnsPrefix', { dnsPrefix: 'a_b' }),
  cluster('the network plugin is one of Azure', 'networkPlugin', {
    networkPlugin: 'calico',
  }),
  cluster('an identity is named by its id', 'identityId', {
    identity: 'UserAssigned',
    identityId: 'mine',
  }),
  cluster('a tag has no slash', 'tags', { tags: { 'a/b': 'c' } }),
  cluster('the tag of the portal is its own', 'tags', {
    tags: { [OPERATION_TAG]: 'mine' },
  }),
  cluster('a pool begins with a letter', 'poolName', { poolName: '1st' }),
  cluster('a pool has lower-case letters', 'poolName', { poolName: 'Pool' }),
  cluster('the VM size is on offer', 'vmSize', { vmSize: 'Standard_X1' }),
  cluster('the subscription may have the VM size', 'vmSize', {
    vmSize: 'Standard_NC24ads_A100_v4',
  }),
  cluster('the VM size is big enough', 'vmSize', { vmSize: 'Standard_A1_v2' }),
  cluster('there is a node', 'count', { count: 0 }),
  cluster('there are 1000 nodes', 'count', { count: 1001 }),
  cluster('a System pool keeps a node', 'minCount', autoscaled(0, 2)),
  cluster('the zone is in the location', 'zones', { zones: ['9'] }),
  cluster('the form has the field', 'color', { color: 'blue' }),
];

/** Every rule of a new node pool, broken once; the first ones are tried against the cloud too. */
export const BROKEN_NODE_POOLS: BrokenSettings[] = [
  pool('a pool has a name of its own', 'name', { name: 'pool1' }),
  pool('the VM size is on offer', 'vmSize', { vmSize: 'Standard_X1' }),
  pool('it is not newer than the control plane', 'version', {
    version: '1.33.4',
  }),
  pool('a label is one of Kubernetes', 'labels', { labels: { 'a b': 'c' } }),
  pool('a name has 12 characters', 'name', { name: 'x'.repeat(13) }),
  pool('the mode is known', 'mode', { mode: 'Spot' }),
  pool('a System pool has a node', 'count', { mode: 'System', count: 0 }),
  pool('the minimum is not above the maximum', 'minCount', autoscaled(5, 2)),
  pool('a node has at least ten pods', 'maxPods', { maxPods: 5 }),
  pool('a label is not one of AKS', 'labels', {
    labels: { 'kubernetes.azure.com/mode': 'system' },
  }),
  pool('a taint has a value of Kubernetes', 'taints', {
    taints: [{ key: 'a', value: 'b c', effect: 'NoSchedule' }],
  }),
];

function plain(
  settings: Record<string, JsonObject[string] | undefined>,
): JsonObject {
  return JSON.parse(JSON.stringify(settings));
}
