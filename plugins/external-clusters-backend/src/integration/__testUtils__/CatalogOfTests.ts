import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** Takes what entity providers emit, as the catalog does, at once and without processing. */
export class CatalogOfTests {
  /** All that was emitted, as it came. */
  readonly mutations: EntityProviderMutation[] = [];
  private readonly providers: EntityProvider[] = [];
  private readonly byRef = new Map<string, Entity>();

  /** What catalog modules are given. */
  readonly extensionPoint: Pick<
    CatalogProcessingExtensionPoint,
    'addEntityProvider' | 'addProcessor'
  > = {
    addEntityProvider: (...providers) => {
      this.providers.push(...providers.flat());
    },
    addProcessor: () => {},
  };

  /** The entities that there are now. */
  get entities(): Entity[] {
    return [...this.byRef.values()];
  }

  /** Connects the providers, as the catalog does when it has started. */
  async connect(): Promise<void> {
    const connection: EntityProviderConnection = {
      applyMutation: async mutation => this.apply(mutation),
      refresh: async () => {},
    };
    for (const provider of this.providers) await provider.connect(connection);
  }

  private apply(mutation: EntityProviderMutation) {
    this.mutations.push(mutation);
    if (mutation.type === 'full') this.byRef.clear();
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    const removed = mutation.type === 'full' ? [] : mutation.removed;
    for (const each of removed) {
      this.byRef.delete(
        'entityRef' in each ? each.entityRef : refOf(each.entity),
      );
    }
    for (const { entity } of added) this.byRef.set(refOf(entity), entity);
  }
}

function refOf({ kind, metadata }: Entity): string {
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLowerCase();
}
