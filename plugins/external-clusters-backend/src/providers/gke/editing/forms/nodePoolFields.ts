import {
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import { RawMachineType } from '../../ComputeClient';
import { GkeOffer } from '../GkeOffers';
import { NODE_DEFAULTS } from '../toNewNodePool';

/** Not for the disks that nodes start from. */
const OTHER_DISKS = new Set(['local-ssd', 'pd-extreme']);
const MOST_NODES = 1000;

/** What the name of a cluster or of a node pool looks like. Source: the documentation of GKE's API. */
export const NAME_PATTERN = '[a-z]([a-z0-9-]{0,38}[a-z0-9])?';
export const NAME_HELP =
  'At most 40 lower-case letters, digits and hyphens; it begins with a letter and ends with a letter or digit. It cannot be changed later.';

/** What a node pool is made of, besides its name: the same in the form of a cluster and in that of a pool. */
export function nodePoolFields(
  offer: GkeOffer | undefined,
  settings: Settings,
  rules: { leastNodes: number; windows: boolean },
): FormField[] {
  return [
    machineTypeField(offer),
    ...sizeFields(settings, rules.leastNodes),
    diskTypeField(offer),
    {
      name: 'diskSizeGb',
      label: 'Disk size',
      kind: 'number',
      required: false,
      minimum: 10,
      maximum: 65536,
      unit: 'GB',
      default: NODE_DEFAULTS.diskSizeGb,
      advanced: true,
    },
    imageField(offer, rules.windows),
    {
      name: 'spot',
      label: 'Spot VMs',
      kind: 'switch',
      required: false,
      help: 'Cheaper, and taken away when Google needs them. It cannot be changed later.',
      default: false,
      advanced: true,
    },
    {
      name: 'nodeLabels',
      label: 'Kubernetes labels of the nodes',
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

function machineTypeField(offer: GkeOffer | undefined): FormField {
  return {
    name: 'machineType',
    label: 'Machine type',
    kind: 'choice',
    required: false,
    help: 'A custom type, such as e2-custom-4-8192, can be typed in.',
    choices: offer?.machineTypes
      ?.filter(({ deprecated }) => !deprecated)
      .map(toMachineChoice),
    freeText: true,
    default: NODE_DEFAULTS.machineType,
  };
}

function toMachineChoice(type: RawMachineType): FormChoice {
  const memory = Math.round((type.memoryMb / 1024) * 10) / 10;
  const arm = type.architecture === 'ARM64' ? ', Arm' : '';
  return {
    value: type.name,
    label: type.name,
    description: `${type.guestCpus} vCPU, ${memory} GiB${arm}`,
  };
}

function sizeFields(settings: Settings, leastNodes: number): FormField[] {
  const autoscaling: FormField = {
    name: 'autoscaling',
    label: 'Autoscaling',
    kind: 'switch',
    required: false,
    default: false,
    affectsForm: true,
  };
  const count = {
    kind: 'number' as const,
    required: false,
    maximum: MOST_NODES,
    unit: 'per zone',
  };
  if (!settings.isOn('autoscaling')) {
    return [
      autoscaling,
      {
        ...count,
        name: 'nodeCount',
        label: 'Nodes',
        minimum: leastNodes,
        default: NODE_DEFAULTS.nodeCount,
      },
    ];
  }
  return [
    autoscaling,
    {
      ...count,
      name: 'minNodes',
      label: 'Least nodes',
      minimum: 0,
      default: NODE_DEFAULTS.minNodes,
    },
    {
      ...count,
      name: 'maxNodes',
      label: 'Most nodes',
      minimum: 1,
      default: NODE_DEFAULTS.maxNodes,
    },
  ];
}

function diskTypeField(offer: GkeOffer | undefined): FormField {
  return {
    name: 'diskType',
    label: 'Disk type',
    kind: 'choice',
    required: false,
    choices: offer?.diskTypes
      ?.filter(name => !OTHER_DISKS.has(name))
      .map(toChoice),
    freeText: offer?.diskTypes === undefined,
    default: NODE_DEFAULTS.diskType,
    advanced: true,
  };
}

function imageField(offer: GkeOffer | undefined, windows: boolean): FormField {
  const images = offer?.config?.validImageTypes?.filter(
    image => windows || !image.startsWith('WINDOWS'),
  );
  return {
    name: 'imageType',
    label: 'Node image',
    kind: 'choice',
    required: false,
    choices: images?.map(toChoice),
    freeText: images === undefined,
    default: offer?.config?.defaultImageType || NODE_DEFAULTS.imageType,
    advanced: true,
  };
}

/** A choice whose word is its label. */
export function toChoice(value: string): FormChoice {
  return { value, label: value };
}
