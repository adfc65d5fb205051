import type { RawGkeNodePool } from '../GkeClient';
import { toRawAutoscaling } from './toRawAutoscaling';

const ZONES = ['r-a', 'r-b', 'r-c'];

it.each<[string, RawGkeNodePool, { min: number; max: number }, object]>([
  [
    'per zone',
    { locations: ZONES },
    { min: 3, max: 6 },
    { minNodeCount: 1, maxNodeCount: 2 },
  ],
  [
    'in total where the zones cannot share them',
    { locations: ZONES },
    { min: 3, max: 7 },
    { totalMinNodeCount: 3, totalMaxNodeCount: 7 },
  ],
  [
    'in total where they were',
    { locations: ZONES, autoscaling: { enabled: true, totalMaxNodeCount: 9 } },
    { min: 3, max: 6 },
    { totalMinNodeCount: 3, totalMaxNodeCount: 6 },
  ],
  [
    'with the policy that they had',
    {
      locations: ['r-a'],
      autoscaling: { enabled: true, maxNodeCount: 2, locationPolicy: 'ANY' },
    },
    { min: 0, max: 4 },
    { minNodeCount: 0, maxNodeCount: 4, locationPolicy: 'ANY' },
  ],
  [
    'for one zone where none is named',
    {},
    { min: 1, max: 2 },
    { minNodeCount: 1, maxNodeCount: 2 },
  ],
])('has limits %s, always whole', (_, pool, limits, expected) => {
  expect(toRawAutoscaling(limits, pool)).toEqual({
    enabled: true,
    ...expected,
  });
});

it('switches off', () => {
  expect(toRawAutoscaling(null, {})).toEqual({ enabled: false });
});
