import { FieldProblem, Taint } from 'backstage-plugin-external-clusters-common';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { Settings } from '../../../shared/forms';
import { GkeOffer } from '../GkeOffers';
import { NODE_DEFAULTS } from '../toNewNodePool';

/** Source: Google's rules for resource labels; one of the 64 is the portal's own. */
const LABEL_KEY = /^[a-z][a-z0-9_-]{0,62}$/;
const LABEL_VALUE = /^[a-z0-9_-]{0,63}$/;
const MOST_LABELS = 63;

/** Source: the rules of Kubernetes for labels and taints. */
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?';
const KUBERNETES_KEY = new RegExp(`^(?:[a-z0-9.-]{1,253}/)?${NAME}$`);
const KUBERNETES_VALUE = new RegExp(`^(?:${NAME})?$`);

/** What is wrong with resource labels. */
export function labelProblems(settings: Settings): FieldProblem[] {
  const labels = Object.entries(settings.keyValues('labels'));
  const problem = (message: string) => [{ field: 'labels', message }];
  if (labels.length > MOST_LABELS) {
    return problem(`At most ${MOST_LABELS} labels.`);
  }
  if (labels.some(([key]) => key === OPERATION_TAG)) {
    return problem(`${OPERATION_TAG} is for the portal itself.`);
  }
  const isWrong = ([key, value]: [string, string]) =>
    !LABEL_KEY.test(key) || !LABEL_VALUE.test(value);
  return labels.some(isWrong)
    ? problem(
        'Keys and values are lower-case letters, digits, hyphens and underscores, at most 63; keys begin with a letter.',
      )
    : [];
}

/** What is wrong with the settings of a node pool, beyond what its form says field by field. */
export function nodeProblems(
  settings: Settings,
  offer: GkeOffer | undefined,
): FieldProblem[] {
  return [
    ...limitProblems(settings),
    ...machineProblems(settings, offer),
    ...kubernetesLabelProblems('nodeLabels', settings.keyValues('nodeLabels')),
    ...taintProblems(settings.taints('taints')),
  ];
}

/** What is wrong with labels of nodes. */
export function kubernetesLabelProblems(
  field: string,
  labels: Record<string, string>,
): FieldProblem[] {
  const wrong = Object.entries(labels).find(
    ([key, value]) =>
      !KUBERNETES_KEY.test(key) || !KUBERNETES_VALUE.test(value),
  );
  return wrong
    ? [{ field, message: 'Kubernetes does not take such a label.' }]
    : [];
}

function limitProblems(settings: Settings): FieldProblem[] {
  if (!settings.isOn('autoscaling')) return [];
  const least = settings.number('minNodes') ?? NODE_DEFAULTS.minNodes;
  const most = settings.number('maxNodes') ?? NODE_DEFAULTS.maxNodes;
  return least > most
    ? [{ field: 'maxNodes', message: 'The most is less than the least.' }]
    : [];
}

function machineProblems(
  settings: Settings,
  offer: GkeOffer | undefined,
): FieldProblem[] {
  const chosen = settings.text('machineType');
  const isOffered =
    !chosen ||
    !offer?.machineTypes ||
    chosen.includes('-custom-') ||
    offer.machineTypes.some(({ name }) => name === chosen);
  return isOffered
    ? []
    : [{ field: 'machineType', message: 'The zone has no such machine type.' }];
}

/** What is wrong with taints of nodes. */
export function taintProblems(taints: Taint[]): FieldProblem[] {
  const isWrong = ({ key, value = '' }: Taint) =>
    !KUBERNETES_KEY.test(key) || !KUBERNETES_VALUE.test(value);
  return taints.some(isWrong)
    ? [{ field: 'taints', message: 'Kubernetes does not take such a taint.' }]
    : [];
}
