import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { networkOf } from './networkOf';
import { nodegroupArn } from './nodegroupBody';
import { requireQuota } from './requireQuota';
import { requireRights, requireServiceRole } from './requireRole';
import { requireSubnets } from './requireSubnets';

const NAME = /^[0-9A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** What CreateNodegroup does in the name of the caller. Source: "IAM policies for Amazon EKS" in the Step Functions guide. */
const RIGHTS_FOR_ROLE = [
  'iam:GetRole',
  'iam:ListAttachedRolePolicies',
  'iam:PassRole',
];

/** Throws what EKS throws for a node group that cannot be made like this. */
export function checkNodegroup(
  spec: EksNodegroupSpec,
  cluster: EksCluster,
  call: EksCall,
) {
  const { name, nodeRole = '' } = spec;
  const fields = { clusterName: cluster.name, nodegroupName: name };
  if (!NAME.test(name)) {
    throw AwsError.invalidParameter(
      'The node group name can contain only alphanumeric characters, hyphens and underscores. It must start with an alphanumeric character and be at most 63 characters long.',
      fields,
    );
  }
  requireRights(call, RIGHTS_FOR_ROLE, nodeRole);
  requireRights(call, ['ec2:DescribeSubnets'], '*');
  if (spec.tags) {
    requireRights(call, ['eks:TagResource'], nodegroupArn(cluster, name));
  }
  requireServiceRole(call, nodeRole, 'ec2.amazonaws.com', fields);
  checkSubnets(spec, cluster, call, fields);
  checkInstanceTypes(spec, call, fields);
  checkQuotas(spec, cluster, call, fields);
  if (spec.launchTemplate && spec.diskSize !== undefined) {
    const message = 'Disk size must be specified within the launch template.';
    throw AwsError.invalidParameter(message, fields);
  }
}

type Fields = Record<string, string>;

function checkSubnets(
  { subnets = [] }: EksNodegroupSpec,
  cluster: EksCluster,
  call: EksCall,
  fields: Fields,
) {
  const { vpc } = requireSubnets(call, subnets, fields);
  if (vpc.id === networkOf(cluster, call.offer).vpcId) return;
  const message = 'Subnets are not in the VPC of the cluster';
  throw AwsError.invalidParameter(message, fields);
}

function checkInstanceTypes(
  { instanceTypes = [], amiType = 'AL2023_x86_64_STANDARD' }: EksNodegroupSpec,
  { offer, region }: EksCall,
  fields: Fields,
) {
  const known = offer.instanceTypes(region);
  const architecture = /ARM/.test(amiType) ? 'arm64' : 'x86_64';
  for (const name of instanceTypes) {
    const type = known.find(each => each.name === name);
    if (!type) {
      const message = `The following supplied instance types do not exist: [${name}]`;
      throw AwsError.invalidParameter(message, fields);
    }
    if (amiType !== 'CUSTOM' && type.architecture !== architecture) {
      const message = `[${name}] is not a valid instance type for requested amiType ${amiType}`;
      throw AwsError.invalidParameter(message, fields);
    }
  }
}

function checkQuotas(
  { max }: EksNodegroupSpec,
  cluster: EksCluster,
  { offer }: EksCall,
  fields: Fields,
) {
  const quotas = offer.quotas(cluster.accountId);
  const groups = cluster.nodegroups.length + 1;
  const { nodegroupsPerCluster, nodesPerNodegroup } = quotas;
  requireQuota('Nodegroup', groups, nodegroupsPerCluster, fields);
  requireQuota('Nodes per node group', max, nodesPerNodegroup, fields);
}
