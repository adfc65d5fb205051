import type { V1Node } from '@kubernetes/client-node';
import { plainText } from '../plainText';
import { KubernetesNode } from './KubernetesReader';
import { notKubernetes } from './notKubernetes';

const MOST_NAME_CHARACTERS = 253;

/**
 * Cuts a node down to what is shown. Nothing of the cluster's answer is trusted to be there or of its type; what has no
 * name is no node.
 */
export function toKubernetesNode(node: V1Node): KubernetesNode {
  const name = textOf(node?.metadata?.name);
  if (!name) throw notKubernetes(undefined);
  const created = node?.metadata?.creationTimestamp?.getTime?.();
  return {
    name,
    ready: isReady(node),
    schedulable: node?.spec?.unschedulable !== true,
    kubeletVersion: textOf(node?.status?.nodeInfo?.kubeletVersion)?.replace(
      /^v/,
      '',
    ),
    createdAt: Number.isFinite(created) ? created : undefined,
  };
}

function isReady(node: V1Node): boolean {
  const conditions: unknown = node?.status?.conditions;
  return (
    Array.isArray(conditions) &&
    conditions.some(
      condition => condition?.type === 'Ready' && condition?.status === 'True',
    )
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string'
    ? plainText(value, MOST_NAME_CHARACTERS)
    : undefined;
}
