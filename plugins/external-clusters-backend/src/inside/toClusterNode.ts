import {
  ClusterNode,
  NodeUsage,
} from 'backstage-plugin-external-clusters-common';
import { KubernetesNode } from '../kubernetes';
import { statusOf, statusText, toNodeCondition } from './nodeWords';

/** A node as the API gives it. */
export function toClusterNode(
  node: KubernetesNode,
  usage: NodeUsage | undefined,
): ClusterNode {
  const { kubeletVersion, conditions: told, ...rest } = node;
  const conditions = told.map(toNodeCondition);
  return {
    ...rest,
    status: statusOf(node),
    statusText: statusText(node, conditions),
    conditions,
    version: kubeletVersion,
    usage,
  };
}
