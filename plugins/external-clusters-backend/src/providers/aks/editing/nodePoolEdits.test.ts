import { NodePoolEdit } from 'backstage-plugin-external-clusters-common';
import { armCluster } from '../__testUtils__/aksOffers';
import { ArmNodePool, nodePoolsOf } from './ArmCluster';
import { hasEdit, toEditable, toPoolChanges } from './nodePoolEdits';

const [, pool] = nodePoolsOf(armCluster({})) as [ArmNodePool, ArmNodePool];
const scaled: ArmNodePool = {
  ...pool,
  enableAutoScaling: true,
  minCount: 1,
  maxCount: 5,
  nodeLabels: { tier: 'gold' },
  nodeTaints: ['only=gold:NoSchedule', 'quiet=:NoExecute'],
};

describe('edits of an AKS node pool', () => {
  it('see the editable part as observations show it', () => {
    expect(toEditable(pool)).toEqual({
      desired: 2,
      autoscaling: null,
      labels: {},
      taints: [],
    });
    expect(toEditable(scaled)).toEqual({
      desired: 2,
      autoscaling: { min: 1, max: 5 },
      labels: { tier: 'gold' },
      taints: [
        { key: 'only', value: 'gold', effect: 'NoSchedule' },
        { key: 'quiet', effect: 'NoExecute' },
      ],
    });
  });

  it.each<[NodePoolEdit, Record<string, unknown>]>([
    [{ desired: 4 }, { count: 4 }],
    [
      { autoscaling: { min: 1, max: 7 } },
      { enableAutoScaling: true, minCount: 1, maxCount: 7, count: 2 },
    ],
    [
      { autoscaling: { min: 3, max: 7 } },
      { enableAutoScaling: true, minCount: 3, maxCount: 7, count: 3 },
    ],
    [
      { autoscaling: null, desired: 3 },
      { enableAutoScaling: false, count: 3 },
    ],
    [{ labels: { a: 'b' } }, { nodeLabels: { a: 'b' } }],
    [{ labels: {} }, { nodeLabels: {} }],
    [
      {
        taints: [
          { key: 'a', value: 'b', effect: 'NoSchedule' },
          { key: 'c', effect: 'NoExecute' },
        ],
      },
      { nodeTaints: ['a=b:NoSchedule', 'c:NoExecute'] },
    ],
    [{}, {}],
  ])('write %j', (edit, changes) => {
    expect(toPoolChanges(pool, edit)).toEqual(changes);
  });

  it.each([
    [{ desired: 2 }, true],
    [{ desired: 3 }, false],
    [{ autoscaling: { max: 5, min: 1 } }, true],
    [{ autoscaling: null }, false],
    [{ labels: { tier: 'gold' }, desired: 2 }, true],
    [{ labels: {} }, false],
    [{ taints: [] }, false],
  ])('are found by their result: %j is %s', (edit, expected) => {
    expect(hasEdit(scaled, edit)).toBe(expected);
  });
});
