import { KubernetesNode, NodeTotals } from './KubernetesReader';
import { NodePager, ReadNodePage } from './NodePager';

class NodeCounter {
  private readonly pager = new NodePager();
  private ready = 0;

  run(readPage: ReadNodePage): Promise<boolean> {
    return this.pager.run(readPage, nodes => this.add(nodes));
  }

  get totals(): NodeTotals {
    const { read, total, isWhole } = this.pager.extent;
    return { ready: this.ready, total: total ?? read, truncated: !isWhole };
  }

  private add(nodes: KubernetesNode[]) {
    this.ready += nodes.filter(({ ready }) => ready).length;
  }
}

/**
 * Counts over pages up to 5,000 nodes. A list that expired while it was read (410) is begun anew once; the second time,
 * and where the server leads in a circle, the totals cover what was read.
 */
export async function countNodes(readPage: ReadNodePage): Promise<NodeTotals> {
  const first = new NodeCounter();
  if (await first.run(readPage)) return first.totals;
  const second = new NodeCounter();
  await second.run(readPage);
  return second.totals;
}
