import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { InventoryReader } from '../InventoryReader';
import { overviewDocument } from './overviewDocument';
import { ExternalClusterDocument, toDocument } from './toDocument';

/** How long one collection may take. Milliseconds. */
const DEADLINE = 15 * 60 * 1000;

/**
 * Collects one search document per registration, and one of the list itself.
 *
 * A page that cannot be read ends the collection with an error, and search keeps what it has.
 */
export class ExternalClusterCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'external-clusters';
  readonly visibilityPermission = catalogEntityReadPermission;

  constructor(private readonly reader: InventoryReader) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<ExternalClusterDocument> {
    const signal = AbortSignal.timeout(DEADLINE);
    yield overviewDocument;
    for await (const { clusters } of this.reader.inventoryPages(signal)) {
      yield* clusters.map(toDocument);
    }
  }
}
