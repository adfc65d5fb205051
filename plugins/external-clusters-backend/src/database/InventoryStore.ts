import {
  CatalogCluster,
  Change,
  ChangePage,
  InventoryPage,
} from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { ChangeFeed, FeedHead } from './ChangeFeed';
import { toNumber, toOptionalText } from './columns';
import { ClusterChangeRow, ExternalClusterRow } from './rows';
import {
  CATALOG_COLUMNS,
  CatalogColumns,
  toCatalogCluster,
} from './toCatalogCluster';

/** Where a reader of the change feed stands. */
export interface FeedPosition {
  /** Absent for a reader that has read nothing yet. */
  epoch?: string;
  after?: number;
  limit: number;
}

type InventoryColumns = CatalogColumns &
  Pick<ExternalClusterRow, 'cloud_access_status'>;

/** What the catalog and portal search read: all registrations page by page, then their changes. */
export class InventoryStore {
  private readonly database: Knex;
  private readonly feed: ChangeFeed;

  constructor(options: { database: Knex; feed: ChangeFeed }) {
    this.database = options.database;
    this.feed = options.feed;
  }

  /** One page in the order of ids; go on with `nextCursor`, and with the first page's `last` at the feed. */
  async page(query: {
    cursor?: string;
    limit: number;
  }): Promise<InventoryPage> {
    // Read before the page: what is committed in between is in both, never in neither.
    const { epoch, last } = await this.feed.head();
    const rows = await this.select()
      .where('id', '>', query.cursor ?? '')
      .orderBy('id')
      .limit(query.limit + 1);
    const clusters = rows.slice(0, query.limit).map(row => ({
      ...toCatalogCluster(row),
      cloudAccess: row.cloud_access_status,
    }));
    const nextCursor =
      rows.length > query.limit ? clusters.at(-1)?.id : undefined;
    return { epoch, last, clusters, nextCursor };
  }

  /**
   * What changed after a place in the feed: the current state of each cluster, or that it is gone and why, once per
   * entity and page. `fullPassRequired` when the place is unknown, of another epoch, or thrown away already.
   */
  async changes(position: FeedPosition): Promise<ChangePage> {
    const head = await this.feed.head();
    const { epoch, after, limit } = position;
    if (epoch !== head.epoch || after === undefined || isLost(after, head)) {
      const { last } = head;
      return { epoch: head.epoch, last, changes: [], fullPassRequired: true };
    }
    const rows = await this.feed.changesAfter(after, limit);
    const newest = rows.at(-1);
    return {
      epoch,
      last: newest ? toNumber(newest.sequence) : after,
      changes: await this.toChanges(newestPerEntity(rows)),
      fullPassRequired: false,
    };
  }

  private async toChanges(rows: ClusterChangeRow[]): Promise<Change[]> {
    const upserted = rows.filter(row => row.kind === 'Upserted');
    const clusters = await this.byIds(
      upserted.map(row => row.external_cluster_id),
    );
    return rows.flatMap(row => toChange(row, clusters));
  }

  private async byIds(ids: string[]): Promise<Map<string, CatalogCluster>> {
    if (ids.length === 0) return new Map();
    const rows = await this.select().whereIn('id', ids);
    return new Map(rows.map(row => [row.id, toCatalogCluster(row)]));
  }

  private select() {
    return this.database<ExternalClusterRow>('external_clusters').select<
      InventoryColumns[]
    >(...CATALOG_COLUMNS, 'cloud_access_status');
  }
}

/** Changes that the reader has not seen were thrown away, or the database is older than the reader. */
function isLost(after: number, head: FeedHead): boolean {
  return after < head.oldest - 1 || after > head.last;
}

/** By entity, not by registration: who registers a cluster anew gets the same entity. */
function newestPerEntity(rows: ClusterChangeRow[]): ClusterChangeRow[] {
  const newest = new Map(rows.map(row => [row.entity_name, row]));
  return rows.filter(row => newest.get(row.entity_name) === row);
}

function toChange(
  row: ClusterChangeRow,
  clusters: Map<string, CatalogCluster>,
): Change[] {
  const sequence = toNumber(row.sequence);
  const entityName = row.entity_name;
  if (row.kind === 'Removed') {
    const reason = toOptionalText(row.reason);
    return [{ sequence, kind: 'Removed', entityName, reason }];
  }
  const cluster = clusters.get(row.external_cluster_id);
  // Removed since: its tombstone has a higher number and is still to come.
  return cluster ? [{ sequence, kind: 'Upserted', entityName, cluster }] : [];
}
