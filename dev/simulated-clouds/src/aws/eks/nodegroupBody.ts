import { deterministicUuid } from '../../kubernetes';
import { iamArn, partitionOf } from '../arn';
import { AwsOffer } from '../offer';
import { defaultReleaseVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';
import { DEFAULT_INSTANCE_TYPE } from './instanceTypes';
import { networkOf } from './networkOf';

/** The `nodegroup` of DescribeNodegroup. */
export function nodegroupBody(
  cluster: EksCluster,
  group: EksNodegroup,
  offer: AwsOffer,
) {
  const { spec, createdAt, modifiedAt } = group;
  const version = spec.version ?? cluster.spec.version;
  const { launchTemplate } = spec;
  return {
    nodegroupName: spec.name,
    nodegroupArn: nodegroupArn(cluster, spec.name),
    clusterName: cluster.name,
    version,
    releaseVersion: spec.releaseVersion ?? defaultReleaseVersion(version),
    createdAt: createdAt / 1000,
    modifiedAt: modifiedAt / 1000,
    status: cluster.nodegroupStatus(group),
    capacityType: spec.capacityType ?? 'ON_DEMAND',
    scalingConfig: {
      minSize: spec.min,
      maxSize: spec.max,
      desiredSize: spec.desired,
    },
    // A launch template says these two itself.
    ...(!launchTemplate && {
      instanceTypes: spec.instanceTypes ?? [DEFAULT_INSTANCE_TYPE],
      diskSize: spec.diskSize ?? 20,
    }),
    launchTemplate,
    subnets: spec.subnets ?? networkOf(cluster, offer).subnetIds,
    amiType: spec.amiType ?? 'AL2023_x86_64_STANDARD',
    nodeRole: spec.nodeRole ?? iamArn(cluster.accountId, 'role/eks-node-role'),
    labels: spec.labels ?? {},
    taints: spec.taints,
    resources: {
      autoScalingGroups: [{ name: autoScalingGroup(cluster, spec.name) }],
    },
    health: { issues: group.healthIssues },
    updateConfig: spec.updateConfig ?? { maxUnavailable: 1 },
    tags: spec.tags ?? {},
  };
}

/** The ARN of a node group, which ends with an id of its own. */
export function nodegroupArn(
  { accountId, spec, arn }: EksCluster,
  name: string,
) {
  const { region } = spec;
  const partition = partitionOf(region);
  const unique = deterministicUuid(arn, name);
  return `arn:${partition}:eks:${region}:${accountId}:nodegroup/${spec.name}/${name}/${unique}`;
}

function autoScalingGroup({ arn }: EksCluster, name: string) {
  return `eks-${name}-${deterministicUuid(arn, name)}`;
}
