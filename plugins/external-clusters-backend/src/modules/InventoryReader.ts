import { AuthService } from '@backstage/backend-plugin-api';
import {
  CatalogCluster,
  Change,
  ChangePage,
  ExternalClustersApi,
  InventoryPage,
} from 'backstage-plugin-external-clusters-common';

/** A place in the change feed. */
export interface FeedPlace {
  epoch: string;
  after: number;
}

/** All registrations, and the place from which to follow their changes. */
export interface Inventory {
  place: FeedPlace;
  clusters: CatalogCluster[];
}

/** What happened since a place: the newest change of each entity. */
export type ChangesSince =
  | { kind: 'Changes'; changes: Change[]; place: FeedPlace }
  /** The feed cannot go on from that place. */
  | { kind: 'FullPassRequired' };

const PAGE_SIZE = 500;

/**
 * Reads registrations as a backend plugin, over HTTP, so that it works in another process than External Clusters too.
 *
 * Every method rejects with an `ExternalClustersError` when a page could not be read; nothing is answered in part.
 */
export class InventoryReader {
  constructor(
    private readonly api: Pick<
      ExternalClustersApi,
      'listChanges' | 'listInventory'
    >,
    private readonly auth: AuthService,
  ) {}

  /** All registrations with the place of the first page: what changes while paging comes again as a change. */
  async readInventory(signal: AbortSignal): Promise<Inventory> {
    const clusters: CatalogCluster[] = [];
    let place: FeedPlace | undefined;
    for await (const page of this.inventoryPages(signal)) {
      place ??= { epoch: page.epoch, after: page.last };
      if (page.epoch !== place.epoch) {
        throw new Error('The inventory began anew while it was read');
      }
      clusters.push(...page.clusters);
    }
    if (!place) throw new Error('The inventory had no page');
    return { place, clusters };
  }

  /** The same page by page, for consumers that need not have it whole. */
  async *inventoryPages(signal: AbortSignal): AsyncGenerator<InventoryPage> {
    let cursor: string | undefined;
    do {
      const page: InventoryPage = await this.api.listInventory(
        { cursor, limit: PAGE_SIZE },
        { token: await this.token(), signal },
      );
      yield page;
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** Follows the feed from a place to its end. */
  async readChanges(
    from: FeedPlace,
    signal: AbortSignal,
  ): Promise<ChangesSince> {
    const newest = new Map<string, Change>();
    let { after } = from;
    for (;;) {
      const page = await this.changesPage({ ...from, after }, signal);
      if (page.fullPassRequired || page.epoch !== from.epoch) {
        return { kind: 'FullPassRequired' };
      }
      for (const change of page.changes) newest.set(change.entityName, change);
      // A page may be shorter than asked for, so only a page without progress is the end.
      if (page.last <= after) break;
      after = page.last;
    }
    const place = { epoch: from.epoch, after };
    return { kind: 'Changes', changes: [...newest.values()], place };
  }

  private async changesPage(
    place: FeedPlace,
    signal: AbortSignal,
  ): Promise<ChangePage> {
    return this.api.listChanges(
      { ...place, limit: PAGE_SIZE },
      { token: await this.token(), signal },
    );
  }

  private async token(): Promise<string> {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'external-clusters',
    });
    return token;
  }
}
