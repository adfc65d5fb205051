import { NodePool } from 'backstage-plugin-external-clusters-common';
import { createCluster, createUsage } from '../../__testUtils__';
import { poolNodes } from './poolNodes';

const [system] = createCluster({}).nodePools!;
const poolOf = (overrides: Partial<NodePool>): NodePool => ({
  ...system!,
  ready: undefined,
  ...overrides,
});
const [apps] = createUsage({}).nodePools;

describe('poolNodes', () => {
  it('takes what the cloud counts', () => {
    const pool = poolOf({ name: 'apps', ready: 3, desired: 4 });
    expect(poolNodes(pool, createUsage({}))).toEqual({ ready: 3, total: 4 });
  });

  it.each([
    ['counts what was read inside', 'apps', {}, 1],
    ['has none ready where no node is of it', 'gpu', {}, 0],
    ['knows nothing of a part', 'apps', { isWhole: false }, undefined],
    [
      'knows nothing where nodes may be of any pool',
      'gpu',
      { nodePools: [{ ...apps!, name: undefined }] },
      undefined,
    ],
  ])('%s', (_, name, usage, ready) => {
    expect(poolNodes(poolOf({ name }), createUsage(usage)).ready).toBe(ready);
  });

  it('knows nothing before anything was read inside', () => {
    expect(poolNodes(poolOf({ desired: 2 }), undefined)).toEqual({
      ready: undefined,
      total: 2,
    });
  });
});
