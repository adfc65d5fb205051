import { EditingWorld } from 'backstage-plugin-external-clusters-node/testUtils';
import { JsonObject } from '@backstage/types';

/** Where the contract's clusters are. */
export const ZONE = 'europe-west3-a';

/** Complete settings of a small cluster. */
export function clusterSettings(name: string): JsonObject {
  return {
    name,
    mode: 'Standard',
    locationType: 'Zonal',
    location: ZONE,
    releaseChannel: 'REGULAR',
    version: '1.33.5-gke.2019000',
    poolName: 'first',
    machineType: 'e2-standard-2',
    diskType: 'pd-balanced',
    diskSizeGb: 50,
    imageType: 'COS_CONTAINERD',
    nodeCount: 1,
    network: 'default',
    subnetwork: 'default',
    labels: { team: 'a' },
  };
}

const breakCluster = (rule: string, field: string, changes: JsonObject) => ({
  rule,
  field,
  settings: { ...clusterSettings('broken'), ...changes },
});

/** Each breaks one rule. */
export const brokenClusterSettings: EditingWorld['brokenClusterSettings'] = [
  breakCluster('a name begins with a letter', 'name', { name: '1st' }),
  breakCluster('a name has 40 characters', 'name', { name: 'a'.repeat(41) }),
  breakCluster('a zonal cluster is in a zone', 'location', {
    location: 'europe-west3',
  }),
  breakCluster('a regional cluster is in a region', 'location', {
    locationType: 'Regional',
  }),
  breakCluster('Autopilot is regional', 'location', { mode: 'Autopilot' }),
  breakCluster('there is such a zone', 'location', {
    location: 'mars-east1-a',
  }),
  breakCluster('the channel has the version', 'version', { version: '1.35' }),
  breakCluster('the zone has the machine type', 'machineType', {
    machineType: 'z9-large',
  }),
  breakCluster('the zone has the disk type', 'diskType', { diskType: 'tape' }),
  breakCluster('a disk has 10 GB', 'diskSizeGb', { diskSizeGb: 9 }),
  breakCluster('the first pool has no Windows', 'imageType', {
    imageType: 'WINDOWS_LTSC_CONTAINERD',
  }),
  breakCluster('the first pool has a node', 'nodeCount', { nodeCount: 0 }),
  breakCluster('the least is not more than the most', 'maxNodes', {
    autoscaling: true,
    minNodes: 3,
    maxNodes: 2,
  }),
  breakCluster('the subnetwork is in the network', 'subnetwork', {
    network: 'production',
  }),
  breakCluster('a network in custom mode needs a subnetwork', 'subnetwork', {
    network: 'production',
    subnetwork: '',
  }),
  breakCluster('labels are in lower case', 'labels', { labels: { Team: 'a' } }),
  breakCluster("the portal's own label is its own", 'labels', {
    labels: { 'external-clusters-operation': 'mine' },
  }),
];

/** Complete settings of a small node pool. */
export function nodePoolSettings(name: string): JsonObject {
  return { name, machineType: 'e2-standard-2', nodeCount: 1 };
}

const breakNodePool = (rule: string, field: string, changes: JsonObject) => ({
  rule,
  field,
  settings: { ...nodePoolSettings('broken'), ...changes },
});

/** Each breaks one rule, in a cluster with the node pool `pool1` in {@link ZONE}. */
export const brokenNodePoolSettings: EditingWorld['brokenNodePoolSettings'] = [
  breakNodePool('a node pool has a name of its own', 'name', { name: 'pool1' }),
  breakNodePool('a name ends with a letter or digit', 'name', { name: 'a-' }),
  breakNodePool('the zone has the machine type', 'machineType', {
    machineType: 'z9-large',
  }),
  breakNodePool('the zones are those of the cluster', 'zones', {
    zones: ['europe-west3-b'],
  }),
  breakNodePool('labels are for Kubernetes', 'nodeLabels', {
    nodeLabels: { 'not ok': 'x' },
  }),
  breakNodePool('taints are for Kubernetes', 'taints', {
    taints: [{ key: 'not ok', effect: 'NoSchedule' }],
  }),
];
