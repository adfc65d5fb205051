import {
  ClusterQuery,
  ClusterSort,
  clusterSortValues,
  ClusterState,
  clusterStateValues,
  Origin,
  originValues,
} from 'backstage-plugin-external-clusters-common';

/** The fields that the list can be filtered by at its side. */
export const filterNames = [
  'provider',
  'state',
  'version',
  'location',
  'owner',
  'origin',
] as const;

/** One of {@link filterNames}. */
export type FilterName = (typeof filterNames)[number];

/** The values of each filter; values of one filter are alternatives. */
export type Filters = Record<
  Exclude<FilterName, 'state' | 'origin'>,
  string[]
> & {
  state: ClusterState[];
  origin: Origin[];
  /** Chosen by the notice of a troubled account, not at the side. */
  account: string[];
};

/** What of the list is shown, as the address bar has it. */
export interface ListSelection {
  search: string;
  filters: Filters;
  sort: ClusterSort;
  order: 'asc' | 'desc';
  /** Counted from 0. */
  page: number;
  pageSize: number;
}

/** The page sizes that are offered. */
export const pageSizes = [10, 20, 50, 100];

const DEFAULT_PAGE_SIZE = 20;
const filterKeys = [...filterNames, 'account'] as const;

/** Reads a selection from the address bar; what makes no sense there is left out. */
export function parseListSelection(address: URLSearchParams): ListSelection {
  const sort = address.get('sort');
  const page = Number.parseInt(address.get('page') ?? '', 10);
  const pageSize = Number.parseInt(address.get('pageSize') ?? '', 10);
  return {
    search: address.get('search') ?? '',
    filters: {
      provider: address.getAll('provider'),
      state: clusterStateValues.filter(isIn(address.getAll('state'))),
      version: address.getAll('version'),
      location: address.getAll('location'),
      owner: address.getAll('owner'),
      origin: originValues.filter(isIn(address.getAll('origin'))),
      account: address.getAll('account'),
    },
    sort: clusterSortValues.find(value => value === sort) ?? 'name',
    order: address.get('order') === 'desc' ? 'desc' : 'asc',
    page: page > 0 ? page : 0,
    pageSize: pageSizes.includes(pageSize) ? pageSize : DEFAULT_PAGE_SIZE,
  };
}

/** Writes a selection as an address; what is as by default is left out. */
export function formatListSelection(selection: ListSelection): URLSearchParams {
  const address = new URLSearchParams();
  const set = (name: string, value: string | false) => {
    if (value) {
      address.set(name, value);
    }
  };
  set('search', selection.search);
  for (const name of filterKeys) {
    selection.filters[name].forEach(value => address.append(name, value));
  }
  set('sort', selection.sort !== 'name' && selection.sort);
  set('order', selection.order === 'desc' && 'desc');
  set('page', selection.page > 0 && String(selection.page));
  set(
    'pageSize',
    selection.pageSize !== DEFAULT_PAGE_SIZE && String(selection.pageSize),
  );
  return address;
}

/** The question to the backend that a selection stands for. */
export function toClusterQuery(selection: ListSelection): ClusterQuery {
  const { search, filters, sort, order, page, pageSize } = selection;
  return {
    search: search.trim(),
    ...filters,
    sort,
    order,
    offset: page * pageSize,
    limit: pageSize,
  };
}

/** True when a search or a filter leaves clusters out. */
export function isFiltered(selection: ListSelection): boolean {
  return (
    selection.search.trim() !== '' ||
    filterKeys.some(name => selection.filters[name].length > 0)
  );
}

/** The same order and page size, of all clusters. */
export function withoutFilters(selection: ListSelection): ListSelection {
  return {
    ...parseListSelection(new URLSearchParams()),
    sort: selection.sort,
    order: selection.order,
    pageSize: selection.pageSize,
  };
}

function isIn<T extends string>(values: string[]): (value: T) => boolean {
  return value => values.includes(value);
}
