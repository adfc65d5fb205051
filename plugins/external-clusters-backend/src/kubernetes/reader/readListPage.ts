import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterCall, ClusterTransport } from '../transport';
import { notKubernetes } from './notKubernetes';
import { readList } from './readList';
import { fieldOf } from './untrusted';

const MOST_REMAINING = 10_000_000;
/** More than is ever asked for, as servers may overlook the limit; whoever sends more of them means harm. */
const MOST_ITEMS = 5_000;
/** API servers send some hundred; those of many pages are in memory at one time. */
const MOST_CONTINUE_CHARACTERS = 16 * 1024;

/** Which page of which list is wanted. */
export interface ListCall
  extends Pick<ClusterCall, 'accept' | 'action' | 'isLarge'> {
  /** Without a query. */
  path: string;
  limit: number;
  continue?: string;
  fieldSelector?: string;
}

/** A page of a list. */
export interface ListPage<Item> {
  items: Item[];
  /** Given to the next call; absent on the last page. */
  continue?: string;
  /** How many follow, where the server says. */
  remaining?: number;
}

/** Reads one page of a list; `toItem` cuts each object down to what is shown, before the next one is made. */
export async function readListPage<Item>(
  transport: ClusterTransport,
  credential: ClusterCredential,
  { path, accept, action, isLarge, ...wanted }: ListCall,
  options: CallOptions,
  toItem: (item: unknown) => Item,
): Promise<ListPage<Item>> {
  const call = {
    path: `${path}?${queryOf(wanted)}`,
    accept,
    action,
    isLarge,
    names: ['items'],
    most: MOST_ITEMS,
  };
  return readList(transport, credential, call, options, list => {
    const { rest, elements } = list;
    if (!Array.isArray(fieldOf(rest, 'items'))) throw notKubernetes(undefined);
    return { items: Array.from(elements, toItem), ...placeOf(rest) };
  });
}

function placeOf(answer: unknown): Omit<ListPage<unknown>, 'items'> {
  const metadata = fieldOf(answer, 'metadata');
  const next = fieldOf(metadata, 'continue');
  const remaining = fieldOf(metadata, 'remainingItemCount');
  return {
    continue: typeof next === 'string' ? placeIn(next) : undefined,
    remaining: isCount(remaining) ? remaining : undefined,
  };
}

function placeIn(next: string): string | undefined {
  if (next.length > MOST_CONTINUE_CHARACTERS) throw notKubernetes(undefined);
  return next || undefined;
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
