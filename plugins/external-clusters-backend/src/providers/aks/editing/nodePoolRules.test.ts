import { NodePoolEdit } from 'backstage-plugin-external-clusters-common';
import { armCluster } from '../__testUtils__/aksOffers';
import { ArmNodePool, nodePoolsOf } from './ArmCluster';
import { deletionProblems, editProblems } from './nodePoolRules';

const [system, user] = nodePoolsOf(armCluster({})) as [
  ArmNodePool,
  ArmNodePool,
];
const scaled = { ...user, enableAutoScaling: true, minCount: 1, maxCount: 5 };

describe('the rules for editing an AKS node pool', () => {
  it.each<[string, ArmNodePool, NodePoolEdit, string[]]>([
    ['a number', user, { desired: 0 }, []],
    ['no node in a System pool', system, { desired: 0 }, ['desired']],
    ['too many nodes', user, { desired: 1001 }, ['desired']],
    ['a number while it is autoscaled', scaled, { desired: 3 }, ['desired']],
    [
      'a number with autoscaling off',
      scaled,
      { desired: 3, autoscaling: null },
      [],
    ],
    [
      'a number with autoscaling on',
      user,
      { desired: 3, autoscaling: { min: 1, max: 3 } },
      ['desired'],
    ],
    ['limits', user, { autoscaling: { min: 0, max: 5 } }, []],
    [
      'an empty System pool',
      system,
      { autoscaling: { min: 0, max: 5 } },
      ['autoscaling'],
    ],
    [
      'limits the wrong way round',
      user,
      { autoscaling: { min: 5, max: 2 } },
      ['autoscaling'],
    ],
    [
      'a limit too high',
      user,
      { autoscaling: { min: 1, max: 1001 } },
      ['autoscaling'],
    ],
    ['labels', user, { labels: { 'example.com/tier': 'gold', a: '' } }, []],
    [
      'a label of AKS',
      user,
      { labels: { 'kubernetes.azure.com/a': 'b' } },
      ['labels'],
    ],
    [
      'a label with two slashes',
      user,
      { labels: { 'a/b/c': 'd' } },
      ['labels'],
    ],
    ['a taint', user, { taints: [{ key: 'only', effect: 'NoExecute' }] }, []],
    [
      'a taint without a key of Kubernetes',
      user,
      { taints: [{ key: 'a b', effect: 'NoExecute' }] },
      ['taints'],
    ],
  ])('judge %s', (_what, pool, edit, fields) => {
    expect(editProblems(pool, edit).map(({ field }) => field)).toEqual(fields);
  });

  it('leave alone what Azure itself put on a spot pool', () => {
    const key = 'kubernetes.azure.com/scalesetpriority';
    const spot = {
      ...user,
      nodeLabels: { [key]: 'spot' },
      nodeTaints: [`${key}=spot:NoSchedule`],
    };
    const edit: NodePoolEdit = {
      labels: { [key]: 'spot', tier: 'gold' },
      taints: [{ key, value: 'spot', effect: 'NoSchedule' }],
    };
    expect(editProblems(spot, edit)).toEqual([]);
    expect(editProblems(user, edit)).toHaveLength(2);
  });

  it('keep the last System pool', () => {
    expect(deletionProblems(armCluster({}), 'pool1')).toMatchObject([
      { field: 'nodePool' },
    ]);
    expect(deletionProblems(armCluster({}), 'pool2')).toEqual([]);
  });
});
