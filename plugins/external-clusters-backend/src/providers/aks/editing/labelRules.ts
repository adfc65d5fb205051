import { FieldProblem, Taint } from 'backstage-plugin-external-clusters-common';

/** Source: "Labels and Selectors" of Kubernetes. */
const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;
/** Source: "Use labels in an AKS cluster", reserved prefixes. */
const RESERVED = /^(kubernetes\.azure\.com|kubernetes\.io|k8s\.io)$/;

/** What is wrong with the labels of a node pool. */
export function labelProblems(labels: Record<string, string>): FieldProblem[] {
  const message = Object.entries(labels)
    .map(([key, value]) => keyProblem(key) ?? valueProblem(key, value))
    .find(Boolean);
  return message ? [{ field: 'labels', message }] : [];
}

/** What is wrong with the taints of a node pool. */
export function taintProblems(taints: Taint[]): FieldProblem[] {
  const message = taints
    .map(({ key, value }) => keyProblem(key) ?? valueProblem(key, value ?? ''))
    .find(Boolean);
  return message ? [{ field: 'taints', message }] : [];
}

function keyProblem(key: string): string | undefined {
  const [name = '', prefix, ...rest] = key.split('/').reverse();
  const isKey =
    NAME.test(name) &&
    rest.length === 0 &&
    (prefix === undefined || PREFIX.test(prefix));
  if (!isKey) return `${key} is not a key that Kubernetes takes.`;
  return RESERVED.test(prefix ?? '')
    ? `Keys that begin with ${prefix}/ belong to AKS.`
    : undefined;
}

function valueProblem(key: string, value: string): string | undefined {
  return value === '' || NAME.test(value)
    ? undefined
    : `The value of ${key} is not one that Kubernetes takes.`;
}
