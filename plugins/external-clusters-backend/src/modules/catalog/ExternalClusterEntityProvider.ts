import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  Change,
  EXTERNAL_CLUSTERS_CHANGES_TOPIC,
} from 'backstage-plugin-external-clusters-common';
import { FeedPlace, InventoryReader } from '../InventoryReader';
import { CatalogEntities, PROVIDER_NAME } from './CatalogEntities';
import { RemovalGuard } from './RemovalGuard';
import { SingleRun } from './SingleRun';
import { toEntity } from './toEntity';

/** Names the subscription and the task. */
const REFRESH_ID = 'external-clusters-catalog';

/** How long one look at the feed may take. Milliseconds. */
const DEADLINE = 5 * 60 * 1000;

/** What {@link ExternalClusterEntityProvider} works with. */
export interface ExternalClusterEntityProviderOptions {
  reader: InventoryReader;
  events: EventsService;
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
  guard: RemovalGuard;
  /** Names of our entities that the catalog holds from an earlier process. */
  listNamesInCatalog(): Promise<string[]>;
}

/**
 * Keeps one catalog entity per registration.
 *
 * It begins with all registrations, then follows the change feed: by event at once, and by a schedule. Whatever
 * cannot be read changes nothing.
 */
export class ExternalClusterEntityProvider implements EntityProvider {
  private readonly looking = new SingleRun(signal => this.look(signal));
  private connection: EntityProviderConnection | undefined;
  private entities: CatalogEntities | undefined;
  private place: FeedPlace | undefined;
  private isFailing = false;

  constructor(private readonly options: ExternalClusterEntityProviderOptions) {}

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.events.subscribe({
      id: REFRESH_ID,
      topics: [EXTERNAL_CLUSTERS_CHANGES_TOPIC],
      // A failure is logged where it happens, and the schedule tries again.
      onEvent: () =>
        this.refresh(AbortSignal.timeout(DEADLINE)).catch(() => {}),
    });
    await this.options.taskRunner.run({
      id: REFRESH_ID,
      fn: signal => this.refresh(signal),
    });
  }

  /** Brings the catalog up to date; rejects when External Clusters or the catalog could not be asked. */
  refresh(signal: AbortSignal): Promise<void> {
    return this.looking.run(signal);
  }

  private async look(signal: AbortSignal): Promise<void> {
    try {
      await this.followChanges(signal);
    } catch (error) {
      this.noteFailure(error);
      throw error;
    }
    if (this.isFailing) this.options.logger.info('Clusters are read again');
    this.isFailing = false;
  }

  private async followChanges(signal: AbortSignal): Promise<void> {
    const { guard, reader } = this.options;
    if (!this.place || guard.isConfirmationDue) return this.takeAll(signal);
    const since = await reader.readChanges(this.place, signal);
    if (since.kind === 'FullPassRequired') return this.takeAll(signal);
    await this.applyChanges(since.changes);
    this.place = since.place;
    return undefined;
  }

  private async takeAll(signal: AbortSignal): Promise<void> {
    const { place, clusters } = await this.options.reader.readInventory(signal);
    const found = clusters.map(toEntity);
    const entities = await this.entitiesInCatalog();
    const foundNames = new Set(found.map(entity => entity.metadata.name));
    const missing = entities.names.filter(name => !foundNames.has(name));
    if (this.options.guard.allows(missing, entities.names.length)) {
      await entities.replaceAll(found);
    } else {
      this.options.logger.warn(
        'Surprisingly many clusters are gone; their entities stay until a later look says the same',
        { missing: missing.length, known: entities.names.length },
      );
      await entities.update(found, []);
    }
    this.place = place;
  }

  private async applyChanges(changes: Change[]): Promise<void> {
    const upserted = changes.flatMap(({ kind, cluster }) =>
      kind === 'Upserted' && cluster ? [toEntity(cluster)] : [],
    );
    const removed = changes
      .filter(({ kind }) => kind === 'Removed')
      .map(({ entityName }) => entityName);
    const entities = await this.entitiesInCatalog();
    await entities.update(upserted, removed);
  }

  private async entitiesInCatalog(): Promise<CatalogEntities> {
    if (!this.connection) throw new Error('Not connected to the catalog yet');
    if (!this.entities) {
      const names = await this.options.listNamesInCatalog();
      this.entities = new CatalogEntities(
        this.connection,
        new Map(names.map(name => [name, undefined])),
      );
    }
    return this.entities;
  }

  private noteFailure(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    // One warning per outage: the schedule comes back every few seconds.
    if (this.isFailing) {
      this.options.logger.debug('Clusters cannot be read', { reason });
    } else {
      this.options.logger.warn(
        'Clusters cannot be read; the catalog keeps what it has',
        { reason },
      );
    }
    this.isFailing = true;
  }
}
