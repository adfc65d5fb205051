import {
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { DEFAULT_AMI_TYPE } from './amiTypes';
import { amiTypeChoices } from './choices';
import { offeredField, onlyOf } from './formFields';
import { MOST_NODES } from './nodePoolRules';
import { Offered } from './offers';

/** What AWS offers for a node group. */
export interface NodePoolOffer {
  nodeRoles: Offered<FormChoice>;
  /** Those on which the chosen image runs. */
  instanceTypes: Offered<FormChoice>;
}

const CAPACITY_TYPES: FormChoice[] = [
  { value: 'ON_DEMAND', label: 'On-Demand' },
  {
    value: 'SPOT',
    label: 'Spot',
    description:
      'Cheaper, and taken away at short notice. Choose several instance types.',
  },
];

/** GiB; Windows needs 50. Source: CreateNodegroup in the EKS API reference. */
const DEFAULT_DISK = 20;
const LARGEST_DISK = 16_384;

/** The fields of a node group, in the form of a cluster and in one of its own. */
export function nodePoolFields(offer: NodePoolOffer): FormField[] {
  return [...machineFields(offer), ...sizeFields(), ...markFields()];
}

function machineFields(offer: NodePoolOffer): FormField[] {
  return [
    {
      name: 'nodePoolName',
      label: 'Name of the node pool',
      kind: 'text',
      required: true,
      pattern: '[0-9A-Za-z][A-Za-z0-9_-]{0,62}',
      help: 'Letters, digits, hyphens and underscores, at most 63, a letter or a digit first. It cannot be changed later.',
      default: 'workers',
    },
    offeredField(
      {
        name: 'nodeRoleArn',
        label: 'Role of the nodes',
        kind: 'choice',
        required: true,
        help: 'An IAM role that EC2 may assume, with the policies that EKS asks for.',
        placeholder: 'arn:aws:iam::123456789012:role/eks-node-role',
        default: onlyOf(offer.nodeRoles),
      },
      offer.nodeRoles,
    ),
    {
      name: 'amiType',
      label: 'Image',
      kind: 'choice',
      required: true,
      choices: amiTypeChoices(),
      default: DEFAULT_AMI_TYPE.value,
      affectsForm: true,
      help: 'What the nodes run. It cannot be changed later.',
    },
    offeredField(
      {
        name: 'instanceTypes',
        label: 'Instance types',
        kind: 'choices',
        required: true,
        help: 'At most 20. AWS takes the first that it has; with several, Spot nodes are found more easily.',
        placeholder: 'm6i.large',
      },
      offer.instanceTypes,
    ),
    {
      name: 'capacityType',
      label: 'Capacity',
      kind: 'choice',
      required: true,
      choices: CAPACITY_TYPES,
      default: 'ON_DEMAND',
    },
    {
      name: 'diskSize',
      label: 'Disk of each node',
      kind: 'number',
      required: true,
      unit: 'GiB',
      minimum: 1,
      maximum: LARGEST_DISK,
      default: DEFAULT_DISK,
      help: 'Windows needs at least 50. It cannot be changed later.',
    },
  ];
}

function sizeFields(): FormField[] {
  const size = { kind: 'number' as const, required: true, maximum: MOST_NODES };
  return [
    { ...size, name: 'desired', label: 'Nodes', minimum: 0, default: 2 },
    { ...size, name: 'min', label: 'At least', minimum: 0, default: 1 },
    {
      ...size,
      name: 'max',
      label: 'At most',
      minimum: 1,
      default: 3,
      help: 'How far a cluster autoscaler may go; EKS itself changes nothing.',
    },
  ];
}

function markFields(): FormField[] {
  return [
    {
      name: 'labels',
      label: 'Labels of the nodes',
      kind: 'keyValues',
      required: false,
      advanced: true,
    },
    {
      name: 'taints',
      label: 'Taints of the nodes',
      kind: 'taints',
      required: false,
      advanced: true,
    },
  ];
}
