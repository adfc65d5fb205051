import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { notKubernetes } from './notKubernetes';
import { readJson } from './readJson';
import { toUsageRows, UsageRow } from './toUsageRows';

const METRICS = '/apis/metrics.k8s.io/v1beta1';

/** What each node uses, by its name. */
export async function readNodeUsage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<Map<string, NodeUsage>> {
  const call = {
    path: `${METRICS}/nodes`,
    action: 'list nodes.metrics.k8s.io',
  };
  const rows = await readRows(transport, credential, call, options);
  return new Map(rows.map(({ name, usage }) => [name, usage]));
}

/** What all pods of a namespace use together. */
export async function readNamespaceUsage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  namespace: string,
  options: CallOptions,
): Promise<NodeUsage> {
  const path = `${METRICS}/namespaces/${encodeURIComponent(namespace)}/pods`;
  const action = `list pods.metrics.k8s.io in ${namespace}`;
  const rows = await readRows(transport, credential, { path, action }, options);
  return rows.reduce((sum, { usage }) => plus(sum, usage), {
    cpuMillicores: 0,
    memoryBytes: 0,
  });
}

async function readRows(
  transport: ClusterTransport,
  credential: ClusterCredential,
  { path, action }: { path: string; action: string },
  options: CallOptions,
): Promise<UsageRow[]> {
  // The metrics API knows no pages. A table without the objects, which hold all labels, is a tenth as large.
  const call = {
    path: `${path}?includeObject=None`,
    accept: 'table' as const,
    action,
  };
  try {
    const answer = await readJson(transport, credential, call, options);
    const rows = toUsageRows(answer);
    if (!rows) throw notKubernetes(undefined);
    return rows;
  } catch (error) {
    throw isProviderError(error) ? toMetricsError(error) : error;
  }
}

/** Missing, unwell or slow metrics say nothing about the cluster itself. */
function toMetricsError(error: ProviderError): ProviderError {
  switch (error.code) {
    case 'NOT_FOUND':
      return new ProviderError('Unsupported', 'This cluster has no metrics.', {
        code: 'NO_METRICS',
        hint: 'Install the Kubernetes metrics server in the cluster.',
        cause: error,
      });
    case 'SERVER_ERROR':
    case 'NOT_KUBERNETES':
    case 'NOT_JSON':
    case 'TIMEOUT':
      return new ProviderError(
        'Unavailable',
        'The metrics server of the cluster does not answer as it should.',
        {
          code: 'METRICS_UNAVAILABLE',
          hint: 'Look at the metrics server in the namespace kube-system.',
          cause: error,
        },
      );
    default:
      return error;
  }
}

function plus(a: NodeUsage, b: NodeUsage): NodeUsage {
  return {
    cpuMillicores: a.cpuMillicores + b.cpuMillicores,
    memoryBytes: a.memoryBytes + b.memoryBytes,
  };
}
