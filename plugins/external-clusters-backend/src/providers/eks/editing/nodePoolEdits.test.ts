import { NodePoolEdit } from 'backstage-plugin-external-clusters-common';
import { toEditable, toNodegroupChange } from './nodePoolEdits';
import { nodePoolProblems } from './nodePoolRules';

const now = toEditable({
  scalingConfig: { minSize: 1, maxSize: 5, desiredSize: 2 },
  labels: { tier: 'front', old: 'yes' },
  taints: [
    { key: 'gpu', value: 'a', effect: 'NO_SCHEDULE' },
    { key: 'gpu', effect: 'NO_EXECUTE' },
  ],
});

describe('toNodegroupChange', () => {
  it.each<[string, NodePoolEdit, object]>([
    ['nothing', {}, {}],
    [
      'nothing new',
      { desired: 2, autoscaling: { min: 1, max: 5 }, labels: now.labels },
      {},
    ],
    ['a size', { desired: 0 }, { scalingConfig: { desiredSize: 0 } }],
    [
      'all sizes',
      { desired: 3, autoscaling: { min: 0, max: 9 } },
      { scalingConfig: { minSize: 0, maxSize: 9, desiredSize: 3 } },
    ],
    [
      'labels',
      { labels: { tier: 'back', new: '' } },
      {
        labels: {
          addOrUpdateLabels: { tier: 'back', new: '' },
          removeLabels: ['old'],
        },
      },
    ],
    [
      'no labels',
      { labels: {} },
      { labels: { removeLabels: ['tier', 'old'] } },
    ],
    [
      'a changed taint, and one less',
      { taints: [{ key: 'gpu', value: 'b', effect: 'NoSchedule' }] },
      {
        taints: {
          addOrUpdateTaints: [
            { key: 'gpu', value: 'b', effect: 'NO_SCHEDULE' },
          ],
          removeTaints: [{ key: 'gpu', effect: 'NO_EXECUTE' }],
        },
      },
    ],
    [
      'one more taint',
      {
        taints: [...now.taints, { key: 'new', effect: 'PreferNoSchedule' }],
      },
      {
        taints: {
          addOrUpdateTaints: [{ key: 'new', effect: 'PREFER_NO_SCHEDULE' }],
        },
      },
    ],
  ])('sends what differs: %s', (_case, edit, expected) => {
    expect(toNodegroupChange(now, edit)).toEqual(expected);
  });
});

describe('nodePoolProblems', () => {
  it.each<[NodePoolEdit, string[]]>([
    [{}, []],
    [{ desired: 5 }, []],
    [{ desired: 6 }, ['desired']],
    [{ desired: 0 }, ['desired']],
    [{ desired: 0, autoscaling: { min: 0, max: 5 } }, []],
    [{ autoscaling: { min: 3, max: 5 } }, ['autoscaling']],
    [{ autoscaling: { min: 0, max: 1 } }, ['autoscaling']],
    [{ autoscaling: { min: 4, max: 3 } }, ['autoscaling']],
    [{ desired: 0, autoscaling: { min: 0, max: 0 } }, ['autoscaling']],
    [{ autoscaling: null }, ['autoscaling']],
    [{ labels: { 'a/b/c': 'd' } }, ['labels']],
    [{ labels: { a: 'no spaces' } }, ['labels']],
    [{ labels: { 'kubernetes.io/os': 'linux' } }, ['labels']],
    [{ labels: { 'example.com/tier': 'front', b: '' } }, []],
    [{ taints: [{ key: '-', effect: 'NoSchedule' }] }, ['taints']],
    [
      {
        taints: [
          { key: 'a', effect: 'NoSchedule' },
          { key: 'a', effect: 'NoSchedule' },
        ],
      },
      ['taints'],
    ],
  ])('%# of %j are at %j', (edit, fields) => {
    expect(nodePoolProblems(now, edit).map(({ field }) => field)).toEqual(
      fields,
    );
  });
});
