import { createHash } from 'node:crypto';
import { Entity } from '@backstage/catalog-model';
import {
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** The provider's name in the catalog, and the key that keeps other providers from overwriting its entities. */
export const PROVIDER_NAME = 'external-clusters';

/**
 * The entities that the catalog has from us.
 *
 * Remembers a digest of each, so that what did not change is not written again.
 */
export class CatalogEntities {
  /** @param digests - of each known entity by name; undefined where only the name is known */
  constructor(
    private readonly connection: EntityProviderConnection,
    private digests: Map<string, string | undefined>,
  ) {}

  get names(): string[] {
    return [...this.digests.keys()];
  }

  /** Makes these all there is. */
  async replaceAll(entities: Entity[]): Promise<void> {
    await this.connection.applyMutation({
      type: 'full',
      entities: entities.map(toDeferred),
    });
    this.digests = new Map(
      entities.map(entity => [entity.metadata.name, digestOf(entity)]),
    );
  }

  /** Writes the entities that are new or different, and removes the named ones. */
  async update(entities: Entity[], namesToRemove: string[]): Promise<void> {
    const added = entities.filter(
      entity => this.digests.get(entity.metadata.name) !== digestOf(entity),
    );
    const removed = namesToRemove.filter(name => this.digests.has(name));
    if (added.length === 0 && removed.length === 0) return;

    await this.connection.applyMutation({
      type: 'delta',
      added: added.map(toDeferred),
      removed: removed.map(name => ({
        entityRef: `externalcluster:default/${name}`,
        locationKey: PROVIDER_NAME,
      })),
    });
    for (const name of removed) this.digests.delete(name);
    for (const entity of added) {
      this.digests.set(entity.metadata.name, digestOf(entity));
    }
  }
}

function toDeferred(entity: Entity): DeferredEntity {
  return { entity, locationKey: PROVIDER_NAME };
}

function digestOf(entity: Entity): string {
  return createHash('sha256').update(JSON.stringify(entity)).digest('base64');
}
