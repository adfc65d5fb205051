import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { KubernetesNode, NodeTotals } from './KubernetesReader';
import { NodePager, ReadNodePage } from './NodePager';

class NodeCounter {
  private readonly pager = new NodePager();
  private ready = 0;
  private failure: NodeTotals['failure'];

  async run(readPage: ReadNodePage): Promise<boolean> {
    try {
      return await this.pager.run(readPage, nodes => this.add(nodes));
    } catch (error) {
      if (this.pager.extent.read === 0 || !isProviderError(error)) throw error;
      this.failure = error;
      return true;
    }
  }

  get totals(): NodeTotals {
    const { ready, failure } = this;
    const { read, total, isWhole } = this.pager.extent;
    return { ready, total: total ?? read, truncated: !isWhole, failure };
  }

  private add(nodes: KubernetesNode[]) {
    this.ready += nodes.filter(({ ready }) => ready).length;
  }
}

/**
 * Counts over pages up to 5,000 nodes. A list that expired while it was read (410) is begun anew once; the second time,
 * where the server leads in a circle, and where a later page fails or is too slow, the totals cover what was read.
 * Throws what is wrong with the first page.
 */
export async function countNodes(readPage: ReadNodePage): Promise<NodeTotals> {
  const first = new NodeCounter();
  if (await first.run(readPage)) return first.totals;
  const second = new NodeCounter();
  await second.run(readPage);
  return second.totals;
}
