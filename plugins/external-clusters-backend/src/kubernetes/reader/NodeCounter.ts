import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { NodePage, NodeTotals } from './KubernetesReader';

const PAGE_SIZE = 500;
const MOST_NODES = 5_000;
/** More than enough for the nodes above, even where answers are too large for whole pages. */
const MOST_PAGES = 60;

/** Reads one page. */
export type ReadNodePage = (page: {
  limit: number;
  continue?: string;
}) => Promise<NodePage>;

/** Reads one list of nodes from its beginning, and counts. */
export class NodeCounter {
  private ready = 0;
  private total = 0;
  private remaining = 0;
  private limit = PAGE_SIZE;
  private next: string | undefined;
  private isWhole = false;

  /** Answers false when the list expired on the way. */
  async run(read: ReadNodePage): Promise<boolean> {
    const seen = new Set<string>();
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await this.page(read);
      if (!page) return false;
      this.add(page);
      this.isWhole = page.continue === undefined;
      if (!page.continue || seen.has(page.continue)) return true;
      if (this.total >= MOST_NODES) return true;
      seen.add(page.continue);
      this.next = page.continue;
    }
    return true;
  }

  get totals(): NodeTotals {
    return {
      ready: this.ready,
      total: this.isWhole ? this.total : this.total + this.remaining,
      truncated: !this.isWhole,
    };
  }

  private add({ nodes, remaining, limit }: NodePage) {
    this.total += nodes.length;
    this.ready += nodes.filter(({ ready }) => ready).length;
    this.remaining = remaining ?? 0;
    this.limit = limit;
  }

  private async page(read: ReadNodePage): Promise<NodePage | undefined> {
    try {
      return await read({ limit: this.limit, continue: this.next });
    } catch (error) {
      const isExpired =
        isProviderError(error) && error.code === 'CONTINUE_EXPIRED';
      if (isExpired && this.next !== undefined) return undefined;
      throw error;
    }
  }
}
