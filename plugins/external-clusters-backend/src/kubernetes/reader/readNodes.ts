import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { KubernetesNode, NodesReading } from './KubernetesReader';
import { NodePager, ReadNodePage } from './NodePager';

class NodeCollector {
  private readonly pager = new NodePager();
  private readonly nodes: KubernetesNode[] = [];
  private failure: NodesReading['failure'];

  async run(readPage: ReadNodePage): Promise<boolean> {
    try {
      return await this.pager.run(readPage, page => this.nodes.push(...page));
    } catch (error) {
      if (this.nodes.length === 0 || !isProviderError(error)) throw error;
      this.failure = error;
      return true;
    }
  }

  get reading(): NodesReading {
    const { total, isWhole } = this.pager.extent;
    return { nodes: this.nodes, total, isWhole, failure: this.failure };
  }
}

/**
 * Reads up to 5,000 nodes. A list that expired while it was read (410) is begun anew once. Whatever goes wrong after
 * the first page ends the reading with the nodes that are there. Throws what is wrong with the first page.
 */
export async function readNodes(readPage: ReadNodePage): Promise<NodesReading> {
  const first = new NodeCollector();
  if (await first.run(readPage)) return first.reading;
  const second = new NodeCollector();
  await second.run(readPage);
  return second.reading;
}
