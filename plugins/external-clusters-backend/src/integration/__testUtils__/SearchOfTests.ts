import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { SearchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';

/** Collects documents when a test asks, as search does by its schedule. */
export class SearchOfTests {
  private readonly collators: DocumentCollatorFactory[] = [];

  /** What search modules are given. */
  readonly extensionPoint: SearchIndexRegistryExtensionPoint = {
    addCollator: ({ factory }) => {
      this.collators.push(factory);
    },
    addDecorator: () => {},
  };

  /** Every document of every collator, now. */
  async collect(): Promise<IndexableDocument[]> {
    const documents: IndexableDocument[] = [];
    for (const factory of this.collators) {
      for await (const document of await factory.getCollator()) {
        documents.push(document);
      }
    }
    return documents;
  }
}
