import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { KubernetesNode, NodePage } from './KubernetesReader';

const PAGE_SIZE = 500;
const MOST_NODES = 5_000;
/** More than enough for the nodes above, even where answers are too large for whole pages. */
const MOST_PAGES = 60;

/** Reads one page. */
export type ReadNodePage = (page: {
  limit: number;
  continue?: string;
}) => Promise<NodePage>;

/** How much of a list was read. */
export interface ListExtent {
  read: number;
  /** With what follows, where the server says how many. */
  total?: number;
  isWhole: boolean;
}

/** Reads one list of nodes from its beginning, page by page, up to 5,000 nodes. Nothing of a page is kept. */
export class NodePager {
  private read = 0;
  private remaining: number | undefined;
  private limit = PAGE_SIZE;
  private next: string | undefined;
  private isWhole = false;

  /** Each page is given to `take`. Answers false when the list expired on the way. */
  async run(
    readPage: ReadNodePage,
    take: (nodes: KubernetesNode[]) => void,
  ): Promise<boolean> {
    const seen = new Set<string>();
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await this.page(readPage);
      if (!page) return false;
      take(page.nodes);
      this.advance(page);
      if (!page.continue || seen.has(page.continue)) return true;
      if (this.read >= MOST_NODES) return true;
      seen.add(page.continue);
    }
    return true;
  }

  get extent(): ListExtent {
    const { read, remaining, isWhole } = this;
    if (isWhole) return { read, total: read, isWhole };
    const total = remaining === undefined ? undefined : read + remaining;
    return { read, total, isWhole };
  }

  private advance({ nodes, remaining, limit, continue: next }: NodePage) {
    this.read += nodes.length;
    this.remaining = remaining;
    this.limit = limit;
    this.next = next;
    this.isWhole = next === undefined;
  }

  private async page(readPage: ReadNodePage): Promise<NodePage | undefined> {
    try {
      return await readPage({ limit: this.limit, continue: this.next });
    } catch (error) {
      if (isExpired(error) && this.next !== undefined) return undefined;
      throw error;
    }
  }
}

function isExpired(error: unknown): error is ProviderError {
  return isProviderError(error) && error.code === 'CONTINUE_EXPIRED';
}
