import { ClusterProviderFactory } from 'backstage-plugin-external-clusters-node';

/** The kinds of places that this installation knows, by name. */
export class ProviderRegistry {
  private readonly factories = new Map<string, ClusterProviderFactory>();

  /** Throws when a provider of that name is there already: two readers of one name would be two truths. */
  add(factory: ClusterProviderFactory): void {
    if (this.factories.has(factory.name)) {
      throw new Error(`There is a provider ${factory.name} already`);
    }
    this.factories.set(factory.name, factory);
  }

  /** Undefined when nobody added it, or the operator switched it off. */
  find(name: string): ClusterProviderFactory | undefined {
    return this.factories.get(name);
  }

  /** In the order in which they were added. */
  list(): ClusterProviderFactory[] {
    return [...this.factories.values()];
  }
}
