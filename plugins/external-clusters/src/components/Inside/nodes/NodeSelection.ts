import {
  NodeQuery,
  NodeSort,
  nodeSortValues,
  NodeStatus,
  nodeStatusValues,
} from 'backstage-plugin-external-clusters-common';

/** Which nodes are shown, as the address bar has it. */
export interface NodeSelection {
  search: string;
  /** Name of a node pool; {@link NO_POOL} for nodes of none; '' for all. */
  pool: string;
  status: NodeStatus | '';
  /** By pool, they are grouped. */
  sort: NodeSort;
  order: 'asc' | 'desc';
  /** Counted from 0. */
  page: number;
  pageSize: number;
}

/** Stands for nodes of no pool, in the address bar as in the API. */
export const NO_POOL = '-';

/** The page sizes that are offered; the API gives at most 500. */
export const pageSizes = [25, 50, 100, 250];

/** The API takes no longer words, and no page further away. */
const LONGEST_SEARCH = 200;
const LONGEST_POOL = 253;
const LAST_OFFSET = 1_000_000;

const DEFAULT_SORT = 'pool';
const DEFAULT_PAGE_SIZE = 50;

/** Reads a selection from the address bar; what makes no sense there is left out. */
export function parseNodeSelection(address: URLSearchParams): NodeSelection {
  const wordOf = (name: string) => address.get(name) ?? '';
  const page = Number.parseInt(wordOf('page'), 10);
  const wantedSize = Number.parseInt(wordOf('pageSize'), 10);
  const pageSize = pageSizes.includes(wantedSize)
    ? wantedSize
    : DEFAULT_PAGE_SIZE;
  const pool = wordOf('pool');
  return {
    search: wordOf('search').slice(0, LONGEST_SEARCH),
    pool: pool.length > LONGEST_POOL ? '' : pool,
    status: nodeStatusValues.find(each => each === wordOf('status')) ?? '',
    sort: nodeSortValues.find(each => each === wordOf('sort')) ?? DEFAULT_SORT,
    order: wordOf('order') === 'desc' ? 'desc' : 'asc',
    page: page > 0 && page * pageSize <= LAST_OFFSET ? page : 0,
    pageSize,
  };
}

/** Writes a selection as an address; what is as by default is left out. */
export function formatNodeSelection(selection: NodeSelection): URLSearchParams {
  const { search, pool, status, sort, order, page, pageSize } = selection;
  const words = {
    search,
    pool,
    status,
    sort: sort === DEFAULT_SORT ? '' : sort,
    order: order === 'asc' ? '' : order,
    page: page === 0 ? '' : String(page),
    pageSize: pageSize === DEFAULT_PAGE_SIZE ? '' : String(pageSize),
  };
  return new URLSearchParams(Object.entries(words).filter(([, word]) => word));
}

/** The question to the backend that a selection stands for. */
export function toNodeQuery(selection: NodeSelection): NodeQuery {
  const { search, pool, status, sort, order, page, pageSize } = selection;
  return {
    search: search.trim() || undefined,
    pool: pool || undefined,
    status: status || undefined,
    sort,
    order,
    offset: page * pageSize,
    limit: pageSize,
  };
}

/** All nodes. */
export const noFilters = { search: '', pool: '', status: '' } as const;
