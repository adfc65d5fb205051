import { JsonObject } from '@backstage/types';
import {
  FieldProblem,
  Form,
  FormField,
  FormSection,
} from 'backstage-plugin-external-clusters-common';
import { checkSettings, Settings } from '../../shared/forms';
import { ArmCluster, versionOf } from './ArmCluster';
import { NodePoolOffer } from './ClusterOffer';
import {
  countFields,
  nodePoolNameField,
  vmSizeField,
  zonesFields,
} from './nodePoolFields';
import { newNodePoolRules } from './nodePoolRules';
import { relevantSettings } from './relevantSettings';
import { compareVersions } from './versions';

/** Source: maximum pods per node of AKS. */
const PODS = { minimum: 10, maximum: 250 };

/** What a new node pool of a cluster can be, and what is wrong with what was entered so far. */
export function nodePoolForm(
  cluster: ArmCluster,
  offer: NodePoolOffer,
  given: JsonObject,
): Form {
  return {
    sections: nodePoolSections(cluster, offer, new Settings(given)),
    problems: nodePoolProblems(cluster, offer, given, false),
  };
}

/** Everything that is wrong with the settings of a new node pool. */
export function nodePoolProblems(
  cluster: ArmCluster,
  offer: NodePoolOffer,
  given: JsonObject,
  complete: boolean,
): FieldProblem[] {
  const sections = nodePoolSections(cluster, offer, new Settings(given));
  const settings = relevantSettings(sections, given);
  return [
    ...checkSettings({ sections, settings, complete }),
    ...newNodePoolRules(cluster, new Settings(settings)),
  ];
}

/** The settings that count, for a plan. */
export function nodePoolSettings(
  cluster: ArmCluster,
  offer: NodePoolOffer,
  given: JsonObject,
): Settings {
  const sections = nodePoolSections(cluster, offer, new Settings(given));
  return new Settings(relevantSettings(sections, given));
}

function nodePoolSections(
  cluster: ArmCluster,
  { versions, vmSizes }: NodePoolOffer,
  settings: Settings,
): FormSection[] {
  const mode = settings.text('mode') === 'System' ? 'System' : 'User';
  const newestFirst = [...versions].sort((one, other) =>
    compareVersions(other.version, one.version),
  );
  return [
    {
      title: 'Node pool',
      fields: [
        nodePoolNameField('name', {}),
        modeField(),
        vmSizeField(vmSizes, mode),
        ...countFields(settings, mode),
        ...zonesFields(vmSizes, settings),
        {
          name: 'version',
          label: 'Kubernetes version',
          kind: 'choice',
          required: false,
          help: 'Not newer than the control plane.',
          choices: newestFirst.map(({ version, isPreview }) => ({
            value: version,
            label: version,
            ...(isPreview
              ? { description: 'A preview, not for production.' }
              : {}),
          })),
          default: newestFirst.find(
            ({ version }) => version === versionOf(cluster),
          )?.version,
          advanced: true,
        },
        {
          name: 'maxPods',
          label: 'Most pods per node',
          kind: 'number',
          required: false,
          help: 'Azure decides when left empty. It cannot be changed later.',
          ...PODS,
          advanced: true,
        },
      ],
    },
    {
      title: 'Scheduling',
      fields: [
        { name: 'labels', label: 'Labels', kind: 'keyValues', required: false },
        { name: 'taints', label: 'Taints', kind: 'taints', required: false },
      ],
    },
  ];
}

function modeField(): FormField {
  return {
    name: 'mode',
    label: 'Mode',
    kind: 'choice',
    required: false,
    choices: [
      { value: 'User', label: 'User', description: 'For your own pods.' },
      {
        value: 'System',
        label: 'System',
        description: 'Runs what the cluster itself needs.',
      },
    ],
    default: 'User',
    affectsForm: true,
  };
}
