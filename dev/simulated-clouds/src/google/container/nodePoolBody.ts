import type { protos } from '@google-cloud/container';
import { GkeCondition } from '../GkeClusterSpec';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { hashOf, instanceGroupLink, nodePoolLink } from './links';

type INodePool = protos.google.container.v1.INodePool;
type INodeConfig = protos.google.container.v1.INodeConfig;
type IStatusCondition = protos.google.container.v1.IStatusCondition;

/** The NodePool resource, as GetNodePool and every cluster answer it. */
export function nodePoolBody(
  cluster: GkeCluster,
  pool: GkeNodePool,
): INodePool {
  const body: INodePool = {
    name: pool.name,
    config: nodeConfigBody(cluster, pool),
    initialNodeCount: pool.nodeCount,
    locations: [...pool.locations],
    selfLink: nodePoolLink(cluster, pool.name),
    version: pool.version,
    instanceGroupUrls: pool.locations.map(zone =>
      instanceGroupLink(cluster, pool.name, zone),
    ),
    status: pool.currentStatus,
    management: { autoUpgrade: pool.autoUpgrade, autoRepair: pool.autoRepair },
    maxPodsConstraint: { maxPodsPerNode: '110' },
    podIpv4CidrSize: 24,
    upgradeSettings: { maxSurge: 1, strategy: 'SURGE' },
  };
  if (pool.autoscaling) {
    body.autoscaling = { ...pool.autoscaling, locationPolicy: 'BALANCED' };
  }
  if (pool.statusMessage) body.statusMessage = pool.statusMessage;
  if (pool.conditions.length > 0)
    body.conditions = conditionBodies(pool.conditions);
  return { ...body, etag: hashOf(JSON.stringify(body)) };
}

/** Conditions in the API's own form. */
export function conditionBodies(
  conditions: readonly GkeCondition[],
): IStatusCondition[] {
  return conditions.map(condition => ({ ...condition }));
}

function nodeConfigBody(cluster: GkeCluster, pool: GkeNodePool): INodeConfig {
  return {
    machineType: pool.machineType,
    diskSizeGb: pool.diskSizeGb,
    diskType: pool.diskType,
    imageType: pool.imageType,
    oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
    serviceAccount: 'default',
    metadata: { 'disable-legacy-endpoints': 'true' },
    shieldedInstanceConfig: { enableIntegrityMonitoring: true },
    effectiveCgroupMode: 'EFFECTIVE_CGROUP_MODE_V2',
    resourceLabels: {
      ...pool.resourceLabels,
      'goog-gke-node-pool-provisioning-model': provisioning(pool),
    },
    ...(Object.keys(pool.labels).length > 0 && { labels: { ...pool.labels } }),
    ...(pool.taints.length > 0 && {
      taints: pool.taints.map(taint => ({ ...taint })),
    }),
    ...(pool.spot && { spot: true }),
    ...(cluster.spec.autopilot && {
      workloadMetadataConfig: { mode: 'GKE_METADATA' },
    }),
  };
}

function provisioning(pool: GkeNodePool) {
  return pool.spot ? 'spot' : 'on-demand';
}
