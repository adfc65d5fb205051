import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { readListPage } from './readListPage';

/** Asks for the metadata of one pod, and how many more there are. */
export async function countPods(
  transport: ClusterTransport,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<number | undefined> {
  const call = {
    path: '/api/v1/pods',
    accept: 'metadata' as const,
    action: 'list pods',
    limit: 1,
  };
  const page = await readListPage(
    transport,
    credential,
    call,
    options,
    () => undefined,
  );
  if (page.continue === undefined) return page.items.length;
  return page.remaining === undefined
    ? undefined
    : page.items.length + page.remaining;
}
