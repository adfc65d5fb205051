import { CloudRight } from '../shared/rights';

/** A right of AWS. */
export interface EksRight extends CloudRight {
  /** The statement of the policies that it stands in. */
  statement: EksStatement;
  /** What it is a right to; everything of the account when not given. */
  on?: 'cluster' | 'nodegroup' | 'fargateprofile';
}

/** The statements of the policies; each can be left out for what it is not to allow. */
export type EksStatement =
  | 'Viewer'
  | 'Rights'
  | 'Edit'
  | 'Create'
  | 'Roles'
  | 'Delete'
  | 'DeleteFargate';

/**
 * All that the calls of this adapter need, and nothing else: the policies are made of it.
 * Source: "Actions, resources, and condition keys" of EKS, EC2 and IAM in AWS's service authorization reference.
 */
export const EKS_RIGHTS: readonly EksRight[] = [
  { name: 'eks:ListClusters', neededFor: ['View'], statement: 'Viewer' },
  {
    name: 'eks:DescribeCluster',
    neededFor: ['View', 'Inside'],
    statement: 'Viewer',
    on: 'cluster',
  },
  {
    name: 'eks:ListNodegroups',
    neededFor: ['View'],
    statement: 'Viewer',
    on: 'cluster',
  },
  {
    name: 'eks:DescribeNodegroup',
    neededFor: ['View'],
    statement: 'Viewer',
    on: 'nodegroup',
  },
  { name: 'iam:SimulatePrincipalPolicy', neededFor: [], statement: 'Rights' },
  {
    name: 'eks:DescribeClusterVersions',
    neededFor: ['Upgrade', 'Create'],
    // Only their upgrades need it.
    helpsWith: ['NodePools'],
    statement: 'Edit',
  },
  {
    name: 'eks:ListUpdates',
    neededFor: ['Upgrade', 'NodePools'],
    statement: 'Edit',
    on: 'cluster',
  },
  {
    name: 'eks:DescribeUpdate',
    neededFor: ['Upgrade', 'NodePools'],
    statement: 'Edit',
    on: 'cluster',
  },
  {
    name: 'eks:UpdateClusterVersion',
    neededFor: ['Upgrade'],
    statement: 'Edit',
    on: 'cluster',
  },
  {
    name: 'eks:CreateNodegroup',
    neededFor: ['NodePools', 'Create'],
    statement: 'Edit',
    on: 'cluster',
  },
  {
    name: 'eks:UpdateNodegroupConfig',
    neededFor: ['NodePools'],
    statement: 'Edit',
    on: 'nodegroup',
  },
  {
    name: 'eks:UpdateNodegroupVersion',
    neededFor: ['Upgrade', 'NodePools'],
    statement: 'Edit',
    on: 'nodegroup',
  },
  {
    name: 'eks:DeleteNodegroup',
    neededFor: ['NodePools', 'Delete'],
    statement: 'Edit',
    on: 'nodegroup',
  },
  {
    name: 'eks:TagResource',
    neededFor: ['NodePools', 'Create'],
    statement: 'Edit',
    on: 'cluster',
  },
  {
    name: 'ec2:DescribeSubnets',
    neededFor: ['NodePools'],
    helpsWith: ['Create'],
    statement: 'Edit',
  },
  {
    name: 'ec2:DescribeInstanceTypes',
    neededFor: [],
    helpsWith: ['NodePools', 'Create'],
    statement: 'Edit',
  },
  {
    name: 'ec2:DescribeInstanceTypeOfferings',
    neededFor: [],
    helpsWith: ['NodePools', 'Create'],
    statement: 'Edit',
  },
  // Only node groups whose launch template names their image need it.
  {
    name: 'ec2:DescribeLaunchTemplateVersions',
    neededFor: [],
    helpsWith: ['Upgrade', 'NodePools'],
    statement: 'Edit',
  },
  {
    name: 'iam:ListRoles',
    neededFor: [],
    helpsWith: ['NodePools', 'Create'],
    statement: 'Edit',
  },
  { name: 'eks:CreateCluster', neededFor: ['Create'], statement: 'Create' },
  {
    name: 'ec2:DescribeRegions',
    neededFor: [],
    helpsWith: ['Create'],
    statement: 'Create',
  },
  {
    name: 'ec2:DescribeVpcs',
    neededFor: [],
    helpsWith: ['Create'],
    statement: 'Create',
  },
  {
    name: 'ec2:DescribeSecurityGroups',
    neededFor: [],
    helpsWith: ['Create'],
    statement: 'Create',
  },
  // Only new node groups are given a role.
  ...['iam:PassRole', 'iam:GetRole', 'iam:ListAttachedRolePolicies'].map(
    (name): EksRight => ({
      name,
      neededFor: ['Create'],
      helpsWith: ['NodePools'],
      statement: 'Roles',
    }),
  ),
  {
    name: 'eks:DeleteCluster',
    neededFor: ['Delete'],
    statement: 'Delete',
    on: 'cluster',
  },
  {
    name: 'eks:ListFargateProfiles',
    neededFor: ['Delete'],
    statement: 'DeleteFargate',
    on: 'cluster',
  },
  // Only clusters with Fargate profiles need them.
  ...['eks:DescribeFargateProfile', 'eks:DeleteFargateProfile'].map(
    (name): EksRight => ({
      name,
      neededFor: [],
      helpsWith: ['Delete'],
      statement: 'DeleteFargate',
      on: 'fargateprofile',
    }),
  ),
];
