import { NodeTotals } from './KubernetesReader';
import { NodeCounter, ReadNodePage } from './NodeCounter';

/**
 * Counts over pages up to 5,000 nodes. A list that expired while it was read (410) is begun anew once; the second time,
 * and where the server leads in a circle, the totals cover what was read.
 */
export async function countNodes(read: ReadNodePage): Promise<NodeTotals> {
  const first = new NodeCounter();
  if (await first.run(read)) return first.totals;
  const second = new NodeCounter();
  await second.run(read);
  return second.totals;
}
