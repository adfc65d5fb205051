import {
  ClusterSort,
  ClusterState,
  clusterStateValues,
  FacetValue,
  Fleet,
  isTransitional,
  needsAttention,
  Origin,
} from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { Clock } from './Clock';
import { BigIntColumn, toNumber } from './columns';
import { lowerCase } from './readModel';
import { ClusterSummaryRecord } from './records';
import { ExternalClusterRow } from './rows';
import { SummaryRow, toSummaryRecord } from './toClusterRecord';

/** Which registrations; what is absent or empty does not narrow, apart from `visibleOwners`. */
export interface ClusterFilter {
  /** Words; all of them have to be found. */
  search?: string;
  provider?: string[];
  state?: ClusterState[];
  /** Minor versions (`1.33`) or whole ones. */
  version?: string[];
  location?: string[];
  owner?: string[];
  origin?: Origin[];
  account?: string[];
  /** Only these owners' registrations exist for the caller; absent: all do. */
  visibleOwners?: string[];
}

/** One page of a list. */
export interface ClusterListQuery extends ClusterFilter {
  sort: ClusterSort;
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}

/** The answer to a list. */
export interface ClusterList {
  items: ClusterSummaryRecord[];
  totalItems: number;
  /** By the clock of the database; 0 where there are no items whose age could be asked for. */
  now: number;
}

/** What a fleet view counts, but for the accounts. */
export type FleetCounts = Omit<Fleet, 'troubledAccounts'>;

type Query = Knex.QueryBuilder;

type TimedRow = SummaryRow & { now: BigIntColumn };

const SORT_COLUMNS: Record<ClusterSort, keyof ExternalClusterRow> = {
  name: 'sort_name',
  provider: 'provider',
  location: 'location',
  version: 'version_rank',
  state: 'state',
  nodes: 'nodes_rank',
  owner: 'owner_ref',
};

const FACET_COLUMNS = {
  provider: 'provider',
  state: 'state',
  version: 'minor_version',
  location: 'location',
  owner: 'owner_ref',
  origin: 'origin',
} as const satisfies Record<keyof Fleet['facets'], keyof ExternalClusterRow>;

const REGISTRATION_COLUMNS = [
  'id',
  'cloud_cluster_id',
  'account_id',
  'owner_ref',
  'origin',
  'entity_name',
  'display_name',
  'provider',
  'name',
  'location',
  'version',
  'state',
  'state_reason',
  'nodes_ready',
  'nodes_total',
  'cloud_access_status',
  'cloud_access_message',
  'cloud_access_since',
];

const CLOUD_COLUMNS = [
  'cloud_group',
  'tags',
  'provider_state',
  'state_since',
  'missing_since',
  'observed_at',
  'cluster_access_status',
  'cluster_access_message',
  'cluster_access_since',
];

const OPERATION_COLUMNS = [
  'id',
  'kind',
  'title',
  'state',
  'owner_ref',
  'cluster_id',
];

const SELECTED_COLUMNS: string[] = [
  ...REGISTRATION_COLUMNS.map(name => `cluster.${name}`),
  ...CLOUD_COLUMNS.map(name => `cloud.${name}`),
  ...OPERATION_COLUMNS.map(name => `operation.${name} as operation_${name}`),
  'account.name as account_name',
  'account.owner_ref as account_owner',
];

/** Lists and counts from the read model: no cloud is asked, and filters touch one table only. */
export class ClusterListing {
  private readonly database: Knex;
  private readonly clock: Clock;

  constructor(options: { database: Knex; clock: Clock }) {
    this.database = options.database;
    this.clock = options.clock;
  }

  /** One page, the number of all and the time of the answer, in two statements. */
  async list(query: ClusterListQuery): Promise<ClusterList> {
    const [rows, totalItems] = await Promise.all([
      this.page(query),
      this.count(query),
    ]);
    const now = toNumber(rows[0]?.now ?? 0);
    return { items: rows.map(toSummaryRecord), totalItems, now };
  }

  /** Counts over all that the caller may see, and the values to filter by. */
  async fleet(filter: { visibleOwners?: string[] }): Promise<FleetCounts> {
    const [total, needAttention, changing, facets] = await Promise.all([
      this.count(filter),
      this.count(filter, whereAttention),
      this.count({ ...filter, state: statesThat(isTransitional) }),
      this.facets(filter),
    ]);
    return { total, needAttention, changing, facets };
  }

  /** The statement behind a page. */
  page(query: ClusterListQuery): Knex.QueryBuilder<object, TimedRow[]> {
    const { sort, order, offset, limit } = query;
    const rows: Knex.QueryBuilder = this.filtered(query)
      .join('cloud_clusters as cloud', 'cloud.id', 'cluster.cloud_cluster_id')
      .join('accounts as account', 'account.id', 'cluster.account_id')
      .leftJoin(
        'operations as operation',
        'operation.id',
        'cloud.last_operation_id',
      );
    return rows
      .select(...SELECTED_COLUMNS, this.clock.column('now'))
      .orderBy([
        { column: `cluster.${SORT_COLUMNS[sort]}`, order },
        { column: 'cluster.id', order },
      ])
      .offset(offset)
      .limit(limit);
  }

  private async count(
    filter: ClusterFilter,
    narrow: (query: Query) => void = () => undefined,
  ): Promise<number> {
    const query = this.filtered(filter);
    narrow(query);
    const [row] = await query.count({ count: '*' });
    return Number(row?.count ?? 0);
  }

  private async facets(filter: ClusterFilter): Promise<Fleet['facets']> {
    const entries = await Promise.all(
      Object.entries(FACET_COLUMNS).map(async ([facet, column]) => [
        facet,
        await this.facet(filter, column),
      ]),
    );
    return Object.fromEntries(entries);
  }

  private async facet(
    filter: ClusterFilter,
    column: string,
  ): Promise<FacetValue[]> {
    const rows: { value: string | null; count: number | string }[] =
      await this.filtered(filter)
        .select({ value: `cluster.${column}` })
        .count({ count: '*' })
        .groupBy(`cluster.${column}`)
        .orderBy(`cluster.${column}`);
    return rows.flatMap(({ value, count }) =>
      value ? [{ value, count: Number(count) }] : [],
    );
  }

  private filtered(filter: ClusterFilter): Query {
    const query: Query = this.database('external_clusters as cluster');
    whereOneOf(query, 'cluster.provider', filter.provider);
    whereOneOf(query, 'cluster.state', filter.state);
    whereOneOf(query, 'cluster.location', filter.location);
    whereOneOf(query, 'cluster.owner_ref', filter.owner);
    whereOneOf(query, 'cluster.origin', filter.origin);
    whereOneOf(query, 'cluster.account_id', filter.account);
    whereVersion(query, filter.version);
    whereWords(query, filter.search);
    if (filter.visibleOwners) {
      query.whereIn('cluster.owner_ref', filter.visibleOwners);
    }
    return query;
  }
}

function whereOneOf(query: Query, column: string, values?: string[]) {
  if (values?.length) query.whereIn(column, values);
}

function whereVersion(query: Query, versions?: string[]) {
  if (!versions?.length) return;
  query.where(either => {
    either.whereIn('cluster.minor_version', versions);
    either.orWhereIn('cluster.version', versions);
  });
}

function whereWords(query: Query, search?: string) {
  for (const word of lowerCase(search ?? '').split(/\s+/)) {
    if (!word) continue;
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw("cluster.search_text like ? escape '\\'", [pattern]);
  }
}

function whereAttention(query: Query) {
  query.where(either => {
    either.whereIn('cluster.state', statesThat(needsAttention));
    either.orWhereNotIn('cluster.cloud_access_status', ['Ok', 'NotRead']);
  });
}

function statesThat(matches: (state: ClusterState) => boolean): ClusterState[] {
  return clusterStateValues.filter(matches);
}
