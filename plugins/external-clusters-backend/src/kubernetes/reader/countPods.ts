import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { notKubernetes } from './notKubernetes';
import { readJson } from './readJson';
import { fieldOf } from './untrusted';

const MOST_PODS = 10_000_000;

/** Asks for the metadata of one pod, and how many more there are. */
export async function countPods(
  transport: ClusterTransport,
  credential: ClusterCredential,
  options: CallOptions,
): Promise<number | undefined> {
  const call = {
    path: '/api/v1/pods?limit=1',
    accept: 'metadata' as const,
    action: 'list pods',
  };
  const answer = await readJson(transport, credential, call, options);
  const items = fieldOf(answer, 'items');
  if (!Array.isArray(items)) throw notKubernetes(undefined);
  const metadata = fieldOf(answer, 'metadata');
  if (!fieldOf(metadata, 'continue')) return items.length;
  const remaining = fieldOf(metadata, 'remainingItemCount');
  return isCount(remaining) ? items.length + remaining : undefined;
}

function isCount(value: unknown): value is number {
  return (
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_PODS
  );
}
