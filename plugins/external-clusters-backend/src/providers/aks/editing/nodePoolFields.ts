import {
  FormChoice,
  FormField,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import { VmSize } from './ClusterOffer';

export type NodePoolMode = 'System' | 'User';

/** A System pool runs the cluster itself. Source: "Use system node pools in AKS", limitations. */
const LEAST_SYSTEM_CORES = 2;
const LEAST_SYSTEM_MEMORY = 4;
/** Of one pool. Source: "Quotas, VM size restrictions and region availability in AKS". */
export const MOST_NODES = 1000;
const PREFERRED_SIZES = ['Standard_D4ds_v5', 'Standard_D4s_v5'];

/** How node pools are named, which is also part of the names of their nodes. */
export function nodePoolNameField(
  name: string,
  rest: Partial<FormField>,
): FormField {
  return {
    name,
    label: 'Node pool name',
    kind: 'text',
    required: true,
    pattern: '[a-z][a-z0-9]{0,11}',
    help: 'At most 12 lower-case letters and digits, beginning with a letter. It cannot be changed later.',
    ...rest,
  };
}

/** The VM size; without the sizes of the location anything may be entered. */
export function vmSizeField(
  sizes: VmSize[] | undefined,
  mode: NodePoolMode,
): FormField {
  const choices = sizes?.map(size => toChoice(size, mode));
  const isGood = (name: string) =>
    choices?.some(({ value, unavailable }) => value === name && !unavailable);
  return {
    name: 'vmSize',
    label: 'VM size',
    kind: 'choice',
    required: true,
    help: 'How big each node is, and what it costs. It cannot be changed later.',
    choices,
    freeText: choices === undefined,
    default: PREFERRED_SIZES.find(isGood),
    affectsForm: true,
  };
}

/** The zones in which the chosen size, or any size while none is chosen, can be had; nothing where there are none. */
export function zonesFields(
  sizes: VmSize[] | undefined,
  settings: Settings,
): FormField[] {
  const chosen = sizes?.find(({ name }) => name === settings.text('vmSize'));
  const anywhere = sizes?.flatMap(({ zones }) => zones).sort();
  const zones = chosen?.zones ?? (anywhere && [...new Set(anywhere)]);
  if (zones?.length === 0) return [];
  return [
    {
      name: 'zones',
      label: 'Availability zones',
      kind: 'choices',
      required: false,
      help: 'Nodes are spread over them. They cannot be changed later.',
      choices: zones?.map(zone => ({ value: zone, label: `Zone ${zone}` })),
      freeText: zones === undefined,
    },
  ];
}

/** A fixed number of nodes, or the limits of the autoscaler. */
export function countFields(
  settings: Settings,
  mode: NodePoolMode,
): FormField[] {
  const minimum = leastNodes(mode);
  const limits = { kind: 'number', minimum, maximum: MOST_NODES } as const;
  const autoscaling: FormField = {
    name: 'autoscaling',
    label: 'Autoscaling',
    kind: 'switch',
    required: false,
    help: 'Azure adds and removes nodes as pods need them.',
    default: false,
    affectsForm: true,
  };
  if (settings.isOn('autoscaling') !== true) {
    const count = { name: 'count', label: 'Nodes', required: true, default: 3 };
    return [autoscaling, { ...limits, ...count }];
  }
  const least = { name: 'minCount', label: 'Fewest nodes', default: 1 };
  const most = { name: 'maxCount', label: 'Most nodes', default: 5 };
  return [
    autoscaling,
    { ...limits, ...least, required: true },
    { ...limits, ...most, required: true },
  ];
}

/** How few nodes a pool may have. */
export function leastNodes(mode: NodePoolMode): number {
  return mode === 'System' ? 1 : 0;
}

function toChoice(size: VmSize, mode: NodePoolMode): FormChoice {
  const { name, cores, memoryGB, unavailable } = size;
  const isSmall =
    mode === 'System' &&
    (cores < LEAST_SYSTEM_CORES || memoryGB < LEAST_SYSTEM_MEMORY);
  const tooSmall = `A System pool needs ${LEAST_SYSTEM_CORES} vCPUs and ${LEAST_SYSTEM_MEMORY} GiB.`;
  const reason = unavailable ?? (isSmall ? tooSmall : undefined);
  return {
    value: name,
    label: name,
    description: `${cores} vCPU, ${memoryGB} GiB`,
    ...(reason ? { unavailable: reason } : {}),
  };
}
