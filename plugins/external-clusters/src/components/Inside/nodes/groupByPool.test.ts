import { createNode } from '../../../__testUtils__';
import { groupByPool } from './groupByPool';

const node = (name: string, pool?: string) => createNode({ name, pool });

describe('groupByPool', () => {
  it('makes one group of each pool, whatever the order of the nodes', () => {
    const nodes = [
      node('a', 'web'),
      node('b'),
      node('c', 'web'),
      node('d', 'apps'),
      node('e'),
    ];
    expect(
      groupByPool(nodes).map(({ pool, nodes: members }) => [
        pool,
        members.map(({ name }) => name).join(''),
      ]),
    ).toEqual([
      ['web', 'ac'],
      [undefined, 'be'],
      ['apps', 'd'],
    ]);
  });
});
