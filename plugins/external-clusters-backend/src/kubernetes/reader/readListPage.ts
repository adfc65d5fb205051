import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterCall, ClusterTransport } from '../transport';
import { notKubernetes } from './notKubernetes';
import { readJson } from './readJson';
import { fieldOf } from './untrusted';

const MOST_REMAINING = 10_000_000;
/** More than is ever asked for, as servers may overlook the limit; whoever sends more of them means harm. */
const MOST_ITEMS = 5_000;

/** Which page of which list is wanted. */
export interface ListCall extends Pick<ClusterCall, 'accept' | 'action'> {
  /** Without a query. */
  path: string;
  limit: number;
  continue?: string;
  fieldSelector?: string;
}

/** A page of a list; nothing is known of its items. */
export interface ListPage {
  items: unknown[];
  /** Given to the next call; absent on the last page. */
  continue?: string;
  /** How many follow, where the server says. */
  remaining?: number;
}

/**
 * Reads one page of a list as it comes: the official client's classes would make every object of it anew, with its
 * thousands of fields, before it is cut down to what is shown.
 */
export async function readListPage(
  transport: ClusterTransport,
  credential: ClusterCredential,
  { path, accept, action, ...wanted }: ListCall,
  options: CallOptions,
): Promise<ListPage> {
  const call = { path: `${path}?${queryOf(wanted)}`, accept, action };
  const answer = await readJson(transport, credential, call, options);
  const items = fieldOf(answer, 'items');
  if (!Array.isArray(items) || items.length > MOST_ITEMS) {
    throw notKubernetes(undefined);
  }
  const metadata = fieldOf(answer, 'metadata');
  const next = fieldOf(metadata, 'continue');
  const remaining = fieldOf(metadata, 'remainingItemCount');
  return {
    items,
    continue: typeof next === 'string' && next !== '' ? next : undefined,
    remaining: isCount(remaining) ? remaining : undefined,
  };
}

function queryOf(wanted: object): URLSearchParams {
  return new URLSearchParams(
    Object.entries(wanted).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

function isCount(value: unknown): value is number {
  return (
    Number.isInteger(value) &&
    Number(value) >= 0 &&
    Number(value) < MOST_REMAINING
  );
}
