import { NodePool } from 'backstage-plugin-external-clusters-common';
import { countNodes, explainNodeCount } from './nodeCount';

const pool = (desired?: number, ready?: number): NodePool => ({
  name: 'pool',
  state: 'Running',
  providerState: 'Succeeded',
  desired,
  ready,
  instanceTypes: [],
  zones: [],
});
const inside = { ready: 2, total: 3 };

describe('countNodes', () => {
  it.each([
    [
      'the own count',
      { inside, clusterAccess: 'Ok', nodePools: [pool(5, 5)] },
      inside,
    ],
    [
      'the pools while the cluster cannot be read',
      {
        inside,
        clusterAccess: 'Unreachable',
        nodePools: [pool(5, 4), pool(1, 1)],
      },
      { total: 6, ready: 5 },
    ],
    [
      'the last own count without pools',
      { inside, clusterAccess: 'Unreachable' },
      inside,
    ],
    [
      'wanted nodes only',
      { clusterAccess: 'NotRead', nodePools: [pool(5), pool(1, 1)] },
      { total: 6 },
    ],
    [
      'nothing when a pool does not say',
      { clusterAccess: 'NotRead', nodePools: [pool(), pool(1, 1)] },
      {},
    ],
    [
      'zero for a cluster without pools',
      { clusterAccess: 'NotRead', nodePools: [] },
      { total: 0, ready: 0 },
    ],
    ['nothing', { clusterAccess: 'NotRead' }, {}],
  ] as const)('is %s', (_what, sources, expected) =>
    expect(
      countNodes({
        ...sources,
        nodePools: 'nodePools' in sources ? [...sources.nodePools] : undefined,
      }),
    ).toEqual(expected),
  );
});

describe('explainNodeCount', () => {
  it.each([
    [inside, 'Ok', undefined, undefined],
    [{ total: 3 }, 'NotRead', undefined, 'Not read yet'],
    [{}, 'Unreachable', 'No answer in 10 s', 'No answer in 10 s'],
    [{}, 'Forbidden', undefined, 'The cluster itself cannot be read'],
  ] as const)('%j with access %s %s: %s', (count, status, message, why) =>
    expect(explainNodeCount(count, { status, message }).why).toBe(why),
  );
});
