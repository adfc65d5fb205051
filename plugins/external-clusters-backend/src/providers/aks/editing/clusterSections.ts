import {
  FormChoice,
  FormField,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import { AksVersion, ClusterOffer } from './ClusterOffer';
import { NETWORK_PLUGINS } from './networkPlugins';
import {
  countFields,
  nodePoolNameField,
  vmSizeField,
  zonesFields,
} from './nodePoolFields';
import { compareVersions } from './versions';

/**
 * The form of a new cluster. Without an offer its choices are open, so that everything else can be checked before
 * Azure is asked.
 */
export function clusterSections(
  offer: ClusterOffer | undefined,
  settings: Settings,
): FormSection[] {
  return [
    { title: 'Cluster', fields: clusterFields(offer, settings) },
    {
      title: 'First node pool',
      description:
        'A System pool: it runs what the cluster itself needs, and your pods too where nothing forbids it.',
      fields: firstPoolFields(offer, settings),
    },
    { title: 'Network', fields: [networkField()] },
    {
      title: 'Identity',
      description: 'With what the cluster itself manages Azure resources.',
      fields: identityFields(settings),
    },
    {
      title: 'Tags',
      fields: [
        { name: 'tags', label: 'Tags', kind: 'keyValues', required: false },
      ],
    },
  ];
}

function clusterFields(
  offer: ClusterOffer | undefined,
  settings: Settings,
): FormField[] {
  return [
    {
      name: 'name',
      label: 'Name',
      kind: 'text',
      required: true,
      pattern: '[A-Za-z0-9]([A-Za-z0-9_\\-]{0,61}[A-Za-z0-9])?',
      help: 'At most 63 letters, digits, hyphens and underscores; the first and last one a letter or digit. It cannot be changed later.',
    },
    {
      name: 'resourceGroup',
      label: 'Resource group',
      kind: 'choice',
      required: true,
      help: 'It has to exist. It cannot be changed later.',
      choices: offer?.resourceGroups.map(({ name, location }) => ({
        value: name,
        label: name,
        description: location,
      })),
      freeText: offer === undefined,
      affectsForm: true,
    },
    {
      name: 'location',
      label: 'Location',
      kind: 'choice',
      required: true,
      help: 'Where the cluster runs. It cannot be changed later.',
      choices: offer?.locations.map(({ name, displayName }) => ({
        value: name,
        label: displayName,
        description: name,
      })),
      freeText: offer === undefined,
      default: locationOfGroup(offer, settings),
      affectsForm: true,
    },
    versionField(offer),
    {
      name: 'dnsPrefix',
      label: 'DNS prefix',
      kind: 'text',
      required: false,
      pattern: '[A-Za-z0-9]([A-Za-z0-9\\-]{0,52}[A-Za-z0-9])?',
      help: 'Begins the host name of the API server: at most 54 letters, digits and hyphens. Made from the name when left empty. It cannot be changed later.',
      advanced: true,
    },
  ];
}

function firstPoolFields(
  offer: ClusterOffer | undefined,
  settings: Settings,
): FormField[] {
  const sizes = offer?.vmSizes;
  return [
    nodePoolNameField('poolName', { default: 'system' }),
    vmSizeField(sizes, 'System'),
    ...countFields(settings, 'System'),
    ...zonesFields(sizes, settings),
  ];
}

function versionField(offer: ClusterOffer | undefined): FormField {
  const versions = [...(offer?.versions ?? [])].sort((one, other) =>
    compareVersions(other.version, one.version),
  );
  return {
    name: 'version',
    label: 'Kubernetes version',
    kind: 'choice',
    required: true,
    help: 'It can be upgraded later, never lowered.',
    choices: offer && versions.map(toVersionChoice),
    freeText: offer === undefined,
    default: versions.find(({ isDefault }) => isDefault)?.version,
  };
}

function toVersionChoice(offered: AksVersion): FormChoice {
  const { version, isPreview, isLongTermOnly } = offered;
  return {
    value: version,
    label: version,
    ...(isPreview ? { description: 'A preview, not for production.' } : {}),
    ...(isLongTermOnly
      ? { unavailable: 'Only for clusters with long-term support.' }
      : {}),
  };
}

function networkField(): FormField {
  return {
    name: 'networkPlugin',
    label: 'Network plugin',
    kind: 'choice',
    required: false,
    help: 'How pods get their addresses.',
    choices: Object.entries(NETWORK_PLUGINS).map(
      ([value, { label, description }]) => ({ value, label, description }),
    ),
    default: 'overlay',
    advanced: true,
  };
}

function identityFields(settings: Settings): FormField[] {
  const identity: FormField = {
    name: 'identity',
    label: 'Managed identity',
    kind: 'choice',
    required: false,
    choices: [
      {
        value: 'SystemAssigned',
        label: 'System-assigned',
        description: 'Azure makes one that lives as long as the cluster.',
      },
      {
        value: 'UserAssigned',
        label: 'User-assigned',
        description: 'One that exists already.',
      },
    ],
    default: 'SystemAssigned',
    advanced: true,
    affectsForm: true,
  };
  if (settings.text('identity') !== 'UserAssigned') return [identity];
  return [
    identity,
    {
      name: 'identityId',
      label: 'Resource ID of the identity',
      kind: 'text',
      required: true,
      pattern:
        '/subscriptions/[0-9A-Fa-f\\-]{36}/resource[Gg]roups/[^\\/?#%]+/providers/Microsoft\\.ManagedIdentity/userAssignedIdentities/[^\\/?#%]+',
      help: 'As Azure shows it: /subscriptions/…/userAssignedIdentities/NAME.',
      advanced: true,
    },
  ];
}

function locationOfGroup(
  offer: ClusterOffer | undefined,
  settings: Settings,
): string | undefined {
  const chosen = settings.text('resourceGroup');
  const group = offer?.resourceGroups.find(({ name }) => name === chosen);
  return offer?.locations.find(({ name }) => name === group?.location)?.name;
}
