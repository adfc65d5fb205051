import { aNode } from '../kubernetes/__testUtils__/aNode';
import { podCapacity, sumPools, sumUnread, sumUsage } from './sumUsage';

const node = (name: string, pool: string | undefined, ready = true) =>
  aNode({
    name,
    pool,
    ready,
    allocatable: { cpuMillicores: 2_000, memoryBytes: 8_000, pods: 110 },
  });
const NODES = [node('a', 'x'), node('b', undefined), node('c', 'x', false)];
const USAGE = new Map([
  ['a', { cpuMillicores: 500, memoryBytes: 1_000 }],
  ['b', { cpuMillicores: 100, memoryBytes: 2_000 }],
  ['elsewhere', { cpuMillicores: 9_999, memoryBytes: 9_999 }],
]);

describe('sums over nodes', () => {
  it('adds what the given nodes use to what they have', () => {
    const usage = new Map([
      ...USAGE,
      ['c', { cpuMillicores: 10, memoryBytes: 20 }],
    ]);
    expect(sumUsage(NODES, usage)).toEqual({
      nodes: 3,
      ready: 2,
      cpu: { used: 610, allocatable: 6_000 },
      memory: { used: 3_020, allocatable: 24_000 },
    });
  });

  it('adds both of the same nodes where some are not measured', () => {
    expect(sumUsage(NODES, USAGE)).toEqual({
      nodes: 3,
      ready: 2,
      cpu: { used: 600, allocatable: 4_000 },
      memory: { used: 3_000, allocatable: 16_000 },
    });
  });

  it('says nothing of the use of nodes of which none is measured', () => {
    expect(sumUsage(NODES, new Map()).cpu).toEqual({
      used: undefined,
      allocatable: 6_000,
    });
  });

  it('says nothing of use without metrics', () => {
    expect(sumUsage(NODES, undefined).cpu).toEqual({
      used: undefined,
      allocatable: 6_000,
    });
  });

  it('takes what a node does not tell for nothing', () => {
    const usage = new Map([[aNode({}).name, {}]]) as typeof USAGE;
    expect(sumUsage([aNode({})], usage)).toMatchObject({
      cpu: { used: 0, allocatable: 0 },
    });
  });

  it('knows of nodes that could not be read what they use, and not what they have', () => {
    expect(sumUnread(USAGE)).toEqual({
      nodes: 0,
      ready: 0,
      cpu: { used: 10_599 },
      memory: { used: 12_999 },
    });
    expect(sumUnread(undefined).cpu).toEqual({ used: undefined });
  });

  it('does so for each pool, those of none at the end', () => {
    expect(sumPools(NODES, USAGE)).toMatchObject([
      { name: 'x', nodes: 2, ready: 1, cpu: { used: 500, allocatable: 2_000 } },
      { name: undefined, nodes: 1, ready: 1, memory: { used: 2_000 } },
    ]);
  });

  it('counts the pods that fit', () => {
    expect(podCapacity(NODES)).toBe(330);
  });
});
