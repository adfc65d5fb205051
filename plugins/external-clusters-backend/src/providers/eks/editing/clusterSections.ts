import {
  FormChoice,
  FormField,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { firstOf, offeredField, onlyOf } from './formFields';
import { nodePoolFields, NodePoolOffer } from './nodePoolFields';
import { Offered } from './offers';

/** What AWS offers for a cluster, given what was chosen so far. */
export interface ClusterOffer extends NodePoolOffer {
  regions: FormChoice[];
  versions: Offered<FormChoice>;
  /** The version that AWS would choose. */
  defaultVersion: string | undefined;
  clusterRoles: Offered<FormChoice>;
  vpcs: Offered<FormChoice>;
  subnets: Offered<FormChoice>;
  /** One of each zone. */
  defaultSubnets: string[];
  securityGroups: Offered<FormChoice>;
}

/** The form of a cluster with its first node group. */
export function clusterSections(offer: ClusterOffer): FormSection[] {
  return [
    { title: 'Cluster', fields: clusterFields(offer) },
    { title: 'Network', fields: networkFields(offer) },
    { title: 'Access to its API server', fields: accessFields() },
    { title: 'More', fields: moreFields() },
    {
      title: 'First node pool',
      description: 'It is made in the subnets of the cluster.',
      fields: nodePoolFields(offer),
    },
  ];
}

function clusterFields(offer: ClusterOffer): FormField[] {
  return [
    {
      name: 'name',
      label: 'Name',
      kind: 'text',
      required: true,
      pattern: '[0-9A-Za-z][A-Za-z0-9_-]{0,99}',
      help: 'Letters, digits, hyphens and underscores, at most 100, a letter or a digit first. It cannot be changed later.',
    },
    {
      name: 'region',
      label: 'Region',
      kind: 'choice',
      required: true,
      choices: offer.regions,
      default: offer.regions.find(({ unavailable }) => !unavailable)?.value,
      affectsForm: true,
      help: 'It cannot be changed later.',
    },
    offeredField(
      {
        name: 'version',
        label: 'Kubernetes version',
        kind: 'choice',
        required: true,
        help: 'It can go up one minor version at a time, and not down.',
        placeholder: '1.34',
        default: offer.defaultVersion,
      },
      offer.versions,
    ),
    offeredField(
      {
        name: 'roleArn',
        label: 'Role of the cluster',
        kind: 'choice',
        required: true,
        help: 'An IAM role that EKS may assume, with the policy AmazonEKSClusterPolicy or one like it.',
        placeholder: 'arn:aws:iam::123456789012:role/eks-cluster-role',
        default: onlyOf(offer.clusterRoles),
      },
      offer.clusterRoles,
    ),
  ];
}

function networkFields(offer: ClusterOffer): FormField[] {
  return [
    offeredField(
      {
        name: 'vpcId',
        label: 'VPC',
        kind: 'choice',
        required: true,
        affectsForm: true,
        help: 'It cannot be changed later.',
        placeholder: 'vpc-0123456789abcdef0',
        default: firstOf(offer.vpcs),
      },
      offer.vpcs,
    ),
    offeredField(
      {
        name: 'subnetIds',
        label: 'Subnets',
        kind: 'choices',
        required: true,
        help: 'In at least two availability zones. The control plane and the first nodes are put there.',
        placeholder: 'subnet-0123456789abcdef0',
        ...(offer.defaultSubnets.length > 1 && {
          default: offer.defaultSubnets,
        }),
      },
      offer.subnets,
    ),
    offeredField(
      {
        name: 'securityGroupIds',
        label: 'Security groups',
        kind: 'choices',
        required: false,
        help: 'Besides the one that EKS makes for the cluster; at most five.',
        placeholder: 'sg-0123456789abcdef0',
      },
      offer.securityGroups,
    ),
  ];
}

function accessFields(): FormField[] {
  return [
    {
      name: 'publicAccess',
      label: 'From the internet',
      kind: 'switch',
      required: false,
      default: true,
      help: 'Without it, this portal sees into the cluster only from inside its network.',
    },
    {
      name: 'publicAccessCidrs',
      label: 'Addresses that may use it',
      kind: 'text',
      required: false,
      advanced: true,
      placeholder: '203.0.113.0/24, 198.51.100.7/32',
      help: 'IPv4 ranges with commas between them; everybody when empty.',
    },
    {
      name: 'privateAccess',
      label: 'From inside the VPC',
      kind: 'switch',
      required: false,
      default: true,
    },
  ];
}

const LOG_TYPES: FormChoice[] = [
  { value: 'api', label: 'API server' },
  { value: 'audit', label: 'Audit' },
  { value: 'authenticator', label: 'Authenticator' },
  { value: 'controllerManager', label: 'Controller manager' },
  { value: 'scheduler', label: 'Scheduler' },
];

const SUPPORT_TYPES: FormChoice[] = [
  {
    value: 'EXTENDED',
    label: 'Extended support',
    description: 'The version is kept for another year, at a higher price.',
  },
  {
    value: 'STANDARD',
    label: 'Upgrade by itself',
    description: 'AWS upgrades the cluster at the end of standard support.',
  },
];

function moreFields(): FormField[] {
  return [
    {
      name: 'logging',
      label: 'Logs of the control plane',
      kind: 'choices',
      required: false,
      choices: LOG_TYPES,
      help: 'Sent to CloudWatch, which costs by what is sent.',
    },
    {
      name: 'tags',
      label: 'Tags',
      kind: 'keyValues',
      required: false,
      help: 'Of the cluster and of its first node pool.',
    },
    {
      name: 'supportType',
      label: 'When standard support ends',
      kind: 'choice',
      required: false,
      choices: SUPPORT_TYPES,
      default: 'EXTENDED',
      advanced: true,
    },
    {
      name: 'encryptionKeyArn',
      label: 'Key that encrypts Kubernetes secrets',
      kind: 'text',
      required: false,
      advanced: true,
      pattern:
        'arn:aws(-us-gov|-cn)?:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]{1,64}',
      placeholder: 'arn:aws:kms:eu-central-1:123456789012:key/…',
      help: 'The ARN of a key of your own in KMS; a key of AWS when empty. It cannot be changed later.',
    },
  ];
}
