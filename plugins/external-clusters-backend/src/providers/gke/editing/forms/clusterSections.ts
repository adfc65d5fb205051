import {
  FormField,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../../shared/forms';
import { GkeOffer } from '../GkeOffers';
import {
  DEFAULT_CHANNEL,
  DEFAULT_MODE,
  DEFAULT_POOL,
  isAutopilot,
  isZonal,
} from '../toNewCluster';
import { networkFields } from './networkFields';
import { NAME_HELP, NAME_PATTERN, nodePoolFields } from './nodePoolFields';
import { locationField, versionField } from './placeFields';

const CHANNELS = [
  ['RAPID', 'Rapid', 'The newest versions first'],
  ['REGULAR', 'Regular', 'Two to three months after Rapid'],
  ['STABLE', 'Stable', 'Two to three months after Regular'],
  ['EXTENDED', 'Extended', 'As Regular, with support for up to two years'],
];

/**
 * The form of a new cluster. Without an offer its choices are open, so that everything else can be checked before
 * Google is asked.
 */
export function clusterSections(
  offer: GkeOffer | undefined,
  settings: Settings,
): FormSection[] {
  return [
    {
      title: 'Cluster',
      fields: [
        nameField(),
        ...modeFields(settings),
        locationField(offer, isZonal(settings)),
        channelField(),
        versionField(offer, settings),
      ],
    },
    ...(isAutopilot(settings) ? [] : [firstPoolSection(offer, settings)]),
    { title: 'Network', fields: networkFields(offer, settings) },
    {
      title: 'Labels',
      description: 'They are shown with the costs of the cluster, too.',
      fields: [
        {
          name: 'labels',
          label: 'Labels',
          kind: 'keyValues',
          required: false,
        },
      ],
    },
  ];
}

function nameField(): FormField {
  return {
    name: 'name',
    label: 'Name',
    kind: 'text',
    required: true,
    pattern: NAME_PATTERN,
    help: NAME_HELP,
  };
}

function modeFields(settings: Settings): FormField[] {
  const mode: FormField = {
    name: 'mode',
    label: 'Mode',
    kind: 'choice',
    required: false,
    help: 'It cannot be changed later.',
    choices: [
      {
        value: 'Standard',
        label: 'Standard',
        description: 'With node pools of your own',
      },
      {
        value: 'Autopilot',
        label: 'Autopilot',
        description: 'Google sees to the nodes',
      },
    ],
    default: DEFAULT_MODE,
    affectsForm: true,
  };
  if (isAutopilot(settings)) return [mode];
  return [
    mode,
    {
      name: 'locationType',
      label: 'Location type',
      kind: 'choice',
      required: false,
      help: 'It cannot be changed later.',
      choices: [
        {
          value: 'Regional',
          label: 'Regional',
          description: 'Control plane and nodes in several zones',
        },
        { value: 'Zonal', label: 'Zonal', description: 'All in one zone' },
      ],
      default: 'Regional',
      affectsForm: true,
    },
  ];
}

function channelField(): FormField {
  return {
    name: 'releaseChannel',
    label: 'Release channel',
    kind: 'choice',
    required: false,
    help: 'How early Google upgrades the cluster by itself.',
    choices: CHANNELS.map(([value = '', label = '', description]) => ({
      value,
      label,
      description,
    })),
    default: DEFAULT_CHANNEL,
    affectsForm: true,
  };
}

function firstPoolSection(
  offer: GkeOffer | undefined,
  settings: Settings,
): FormSection {
  return {
    title: 'First node pool',
    fields: [
      {
        name: 'poolName',
        label: 'Name of the node pool',
        kind: 'text',
        required: false,
        pattern: NAME_PATTERN,
        help: NAME_HELP,
        default: DEFAULT_POOL,
      },
      // The first pool runs what the cluster itself needs, for which there are no Windows images.
      ...nodePoolFields(offer, settings, { leastNodes: 1, windows: false }),
    ],
  };
}
