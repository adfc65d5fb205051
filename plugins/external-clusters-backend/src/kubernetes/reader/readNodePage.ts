import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { NodePage } from './KubernetesReader';
import { readListPage } from './readListPage';
import { toKubernetesNode } from './toKubernetesNode';

/** Reads one page of nodes, and cuts each of them down to what is shown. */
export async function readNodePage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  page: { limit: number; continue?: string },
  options: CallOptions,
): Promise<NodePage> {
  const call = {
    path: '/api/v1/nodes',
    accept: 'json' as const,
    action: 'list nodes',
    // With its images and managed fields a node is 15 to 20 KB, so that 500 of them are more than 8 MiB.
    isLarge: true,
    ...page,
  };
  const { items: nodes, ...rest } = await readListPage(
    transport,
    credential,
    call,
    options,
    toKubernetesNode,
  );
  return { nodes, limit: page.limit, ...rest };
}
