import { FieldProblem, Taint } from 'backstage-plugin-external-clusters-common';

/** EKS takes at most this many taints per node group. */
const MOST_TAINTS = 50;

/** Source: "Labels and Selectors" in the documentation of Kubernetes. */
const KEY =
  /^(?:(?=[^/]{1,253}\/)[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
/** Prefixes that Kubernetes and EKS keep for themselves. */
const RESERVED =
  /^(?:[^/]*\.)?(?:kubernetes\.io|k8s\.io|eks\.amazonaws\.com)\//;

/** Labels and taints of nodes, as far as they are given. */
export interface NodeMarks {
  labels: Record<string, string> | undefined;
  taints: Taint[] | undefined;
}

/** What is wrong with labels and taints. */
export function kubernetesProblems({
  labels,
  taints,
}: NodeMarks): FieldProblem[] {
  return [
    ...Object.entries(labels ?? {}).flatMap(([key, value]) =>
      problemsOf('labels', key, value),
    ),
    ...(taints ?? []).flatMap(({ key, value = '' }) =>
      problemsOf('taints', key, value),
    ),
    ...tooManyTaints(taints ?? []),
  ];
}

function problemsOf(
  field: 'labels' | 'taints',
  key: string,
  value: string,
): FieldProblem[] {
  if (!KEY.test(key)) {
    return [{ field, message: `${short(key)} is no key in Kubernetes.` }];
  }
  if (field === 'labels' && RESERVED.test(key)) {
    return [{ field, message: `${short(key)} is set by the cluster itself.` }];
  }
  if (!VALUE.test(value)) {
    return [
      {
        field,
        message: `The value of ${short(key)} is no value in Kubernetes.`,
      },
    ];
  }
  return [];
}

function tooManyTaints(taints: Taint[]): FieldProblem[] {
  const pairs = taints.map(({ key, effect }) => `${key}:${effect}`);
  if (new Set(pairs).size < pairs.length) {
    return [{ field: 'taints', message: 'A taint is there twice.' }];
  }
  return taints.length > MOST_TAINTS
    ? [{ field: 'taints', message: `At most ${MOST_TAINTS} taints.` }]
    : [];
}

function short(key: string): string {
  return key.slice(0, 80);
}
