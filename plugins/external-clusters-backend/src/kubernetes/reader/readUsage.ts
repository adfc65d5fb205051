import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { forEachUsage, TakeUsage } from './forEachUsage';
import { notKubernetes } from './notKubernetes';
import { readList } from './readList';
import { textOf } from './untrusted';

const METRICS = '/apis/metrics.k8s.io/v1beta1';
/** Those of the largest clusters that there are. */
const MOST_NODES = 65_000;
/** Rows that fit into the largest answer that is read. */
const MOST_ROWS = 200_000;

/** What each node uses, by its name. */
export async function readNodeUsage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<Map<string, NodeUsage>> {
  const usage = new Map<string, NodeUsage>();
  const list = {
    path: `${METRICS}/nodes`,
    action: 'list nodes.metrics.k8s.io',
    take: (name: unknown, used: NodeUsage) => {
      const text = textOf(name);
      if (text && usage.size < MOST_NODES) usage.set(text, used);
    },
  };
  await readMetrics(transport, credential, list, options);
  return usage;
}

/** What all pods of a namespace use together. */
export async function readNamespaceUsage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  namespace: string,
  options: CallOptions,
): Promise<NodeUsage> {
  const sum = { cpuMillicores: 0, memoryBytes: 0 };
  const list = {
    path: `${METRICS}/namespaces/${encodeURIComponent(namespace)}/pods`,
    action: `list pods.metrics.k8s.io in ${namespace}`,
    take: (_name: unknown, used: NodeUsage) => {
      sum.cpuMillicores += used.cpuMillicores;
      sum.memoryBytes += used.memoryBytes;
    },
  };
  await readMetrics(transport, credential, list, options);
  return sum;
}

async function readMetrics(
  transport: ClusterTransport,
  credential: ClusterCredential,
  { path, action, take }: { path: string; action: string; take: TakeUsage },
  options: CallOptions,
): Promise<void> {
  // The metrics API knows no pages. A table without the objects, which hold all labels, is a tenth as large.
  const call = {
    path: `${path}?includeObject=None`,
    accept: 'table' as const,
    action,
    names: ['rows', 'items'],
    most: MOST_ROWS,
  };
  try {
    await readList(transport, credential, call, options, list => {
      if (!forEachUsage(list, take)) throw notKubernetes(undefined);
    });
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
