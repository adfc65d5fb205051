import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import { aNode } from '../kubernetes/__testUtils__/aNode';
import { InsideReads } from './InsideReads';
import { showUsage } from './showUsage';

describe('showUsage', () => {
  const amount = { cpuMillicores: 500, memoryBytes: 1_000 };

  function show(ready: boolean, usage: Map<string, NodeUsage>) {
    const nodes = [
      aNode({ name: 'a', ready: true }),
      aNode({ name: 'b', ready }),
    ];
    const read = (value: unknown) => async () => ({ value, at: 1 });
    const reads = {
      nodes: read({ nodes, total: 2, isWhole: true }),
      nodeUsage: read(usage),
      controlPlaneUsage: read(amount),
      podCount: read(7),
    } as Partial<InsideReads> as InsideReads;
    return showUsage(reads, { accountId: 'account', ref: 'ref' });
  }

  it('says of how many nodes there are metrics where some that are ready have none', async () => {
    const { problems } = await show(true, new Map([['a', amount]]));
    expect(problems).toMatchObject([
      { part: 'nodeMetrics', code: 'SOME_NOT_MEASURED' },
    ]);
    expect(problems[0]?.message).toContain('1 of 2 nodes');
  });

  it('does not where none are expected', async () => {
    const { problems } = await show(false, new Map([['a', amount]]));
    expect(problems).toEqual([]);
  });
});
