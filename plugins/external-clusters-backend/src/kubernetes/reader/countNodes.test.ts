import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { aNode } from '../__testUtils__/aNode';
import { countNodes } from './countNodes';
import { KubernetesNode, NodePage } from './KubernetesReader';
import { ReadNodePage } from './NodePager';

const expired = () =>
  new ProviderError('Conflict', 'Expired', { code: 'CONTINUE_EXPIRED' });

function nodes(count: number): KubernetesNode[] {
  return Array.from({ length: count }, (_, index) =>
    aNode({ name: `n${index}`, ready: index > 0 }),
  );
}

/** A list of `total` nodes whose pages are as large as asked. */
function listOf(total: number) {
  const asked: (string | undefined)[] = [];
  const read: ReadNodePage = async ({ limit, continue: from }) => {
    asked.push(from);
    const start = Number(from ?? 0);
    const end = Math.min(start + limit, total);
    return {
      nodes: nodes(end - start),
      continue: end < total ? String(end) : undefined,
      remaining: end < total ? total - end : undefined,
      limit,
    };
  };
  return { read, asked };
}

describe('countNodes', () => {
  it.each([
    [0, 1, 0],
    [500, 1, 499],
    [1_200, 3, 1_197],
    [5_000, 10, 4_990],
  ])('counts %i nodes over %i pages', async (total, pages, ready) => {
    const { read, asked } = listOf(total);
    expect(await countNodes(read)).toEqual({ ready, total, truncated: false });
    expect(asked).toHaveLength(pages);
  });

  it('stops after 5,000 nodes and says so', async () => {
    const { read, asked } = listOf(20_000);
    expect(await countNodes(read)).toEqual({
      ready: 4_990,
      total: 20_000,
      truncated: true,
    });
    expect(asked).toHaveLength(10);
  });

  it('begins anew once when the list expires', async () => {
    const { read } = listOf(1_200);
    let calls = 0;
    const flaky: ReadNodePage = page => {
      calls += 1;
      if (calls === 3) throw expired();
      return read(page);
    };
    expect(await countNodes(flaky)).toMatchObject({
      total: 1_200,
      truncated: false,
    });
    expect(calls).toBe(6);
  });

  it('gives what it has when the list expires again', async () => {
    const { read } = listOf(1_200);
    const flaky: ReadNodePage = page => {
      if (page.continue === '1000') throw expired();
      return read(page);
    };
    expect(await countNodes(flaky)).toEqual({
      ready: 998,
      total: 1_200,
      truncated: true,
    });
  });

  it('throws what is wrong with the first page', async () => {
    const read = () => Promise.reject(expired());
    await expect(countNodes(read)).rejects.toMatchObject({
      code: 'CONTINUE_EXPIRED',
    });
  });

  it('gives what it has when a later page fails', async () => {
    const { read } = listOf(1_200);
    const slow: ReadNodePage = page => {
      if (page.continue) throw new ProviderError('Unavailable', 'Too slow.');
      return read(page);
    };
    expect(await countNodes(slow)).toEqual({
      ready: 499,
      total: 1_200,
      truncated: true,
      failure: expect.objectContaining({ message: 'Too slow.' }),
    });
  });

  it.each<[string, (call: number) => Partial<NodePage>, number]>([
    ['leads to itself', () => ({ continue: 'same' }), 2],
    ['leads on for ever without nodes', call => ({ continue: `${call}` }), 60],
  ])('ends when a page %s', async (_, pageOf, calls) => {
    let call = 0;
    const read: ReadNodePage = async ({ limit }) => {
      call += 1;
      return { nodes: [], limit, ...pageOf(call) };
    };
    expect(await countNodes(read)).toMatchObject({ truncated: true });
    expect(call).toBe(calls);
  });
});
