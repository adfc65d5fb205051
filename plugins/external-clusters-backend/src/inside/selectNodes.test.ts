import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import { aNode } from '../kubernetes/__testUtils__/aNode';
import { NodeSelection, selectNodes } from './selectNodes';

const GIB = 1024 ** 3;

const NODES = [
  aNode({
    name: 'a',
    pool: 'system',
    kubeletVersion: '1.9.1',
    zone: 'eu-1',
    instanceType: 'large',
    createdAt: 300,
    addresses: { internal: ['10.0.0.1'], external: ['203.0.113.7'] },
    allocatable: { cpuMillicores: 2_000, memoryBytes: 8 * GIB },
  }),
  aNode({
    name: 'b',
    pool: 'workers',
    kubeletVersion: '1.33.2',
    zone: 'eu-2',
    ready: false,
    createdAt: 100,
    allocatable: { cpuMillicores: 8_000, memoryBytes: 32 * GIB },
  }),
  aNode({
    name: 'c',
    kubeletVersion: '1.10.0',
    schedulable: false,
    createdAt: 200,
    allocatable: { cpuMillicores: 4_000, memoryBytes: 16 * GIB },
  }),
  aNode({ name: 'd', ready: false, schedulable: false }),
];
const USAGE: Record<string, NodeUsage> = {
  a: { cpuMillicores: 1_000, memoryBytes: GIB },
  c: { cpuMillicores: 1_000, memoryBytes: 8 * GIB },
};

function namesOf(selection: NodeSelection, usage = USAGE) {
  const { items } = selectNodes(NODES, ({ name }) => usage[name], selection);
  return items.map(({ name }) => name).join('');
}

describe('selectNodes', () => {
  it.each<[NodeSelection, string]>([
    [{}, 'abcd'],
    [{ order: 'desc' }, 'dcba'],
    [{ pool: 'workers' }, 'b'],
    [{ pool: '-' }, 'cd'],
    [{ pool: 'nobody' }, ''],
    [{ status: 'Ready' }, 'a'],
    [{ status: 'NotReady' }, 'bd'],
    [{ status: 'Cordoned' }, 'cd'],
    [{ search: 'EU-' }, 'ab'],
    [{ search: 'large 203.0' }, 'a'],
    [{ search: '1.33 workers' }, 'b'],
    [{ search: 'large workers' }, ''],
    [{ sort: 'version' }, 'acbd'],
    [{ sort: 'version', order: 'desc' }, 'bcad'],
    [{ sort: 'age' }, 'acbd'],
    [{ sort: 'pool' }, 'abcd'],
    [{ sort: 'status' }, 'bdca'],
    [{ sort: 'cpu' }, 'bcad'],
    [{ sort: 'cpu', order: 'desc' }, 'acbd'],
    [{ sort: 'memory', order: 'desc' }, 'cabd'],
    [{ sort: 'zone', order: 'desc' }, 'bacd'],
    [{ offset: 1, limit: 2 }, 'bc'],
    [{ offset: 9 }, ''],
  ])('answers %j with %s', (selection, names) => {
    expect(namesOf(selection)).toBe(names);
  });

  it('sorts by size where usage is not known', () => {
    expect(namesOf({ sort: 'cpu' }, {})).toBe('acbd');
    expect(namesOf({ sort: 'memory', order: 'desc' }, {})).toBe('bcad');
  });

  it('counts what matches on all pages, 50 on each', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      aNode({ name: `n${index}` }),
    );
    const { items, total } = selectNodes(many, () => undefined, {});
    expect([items.length, total]).toEqual([50, 120]);
  });
});
