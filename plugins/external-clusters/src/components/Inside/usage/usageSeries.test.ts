import { createUsage, NOW } from '../../../__testUtils__';
import { appendUsage } from './appendUsage';
import { usageSeries } from './usageSeries';

const at = (seconds: number, used?: number) =>
  createUsage({
    observedAt: NOW + seconds * 1000,
    pods: { count: used, allocatable: 100 },
  });

describe('appendUsage', () => {
  it('keeps each look once, in their order', () => {
    const history = [at(0), at(0), at(10), at(5)].reduce(appendUsage, []);
    expect(history.map(({ observedAt }) => observedAt - NOW)).toEqual([
      0, 10_000,
    ]);
  });

  it('forgets the oldest looks', () => {
    const looks = Array.from({ length: 70 }, (_, index) => at(index));
    const history = looks.reduce(appendUsage, []);
    expect(history).toHaveLength(60);
    expect(history.at(0)).toBe(looks[10]);
    expect(history.at(-1)).toBe(looks[69]);
  });
});

describe('usageSeries', () => {
  it('leaves out the looks at which nothing was known', () => {
    const history = [at(0, 20), at(10), at(20, 30)];
    expect(
      usageSeries(history, ({ pods }) => ({
        used: pods.count,
        allocatable: pods.allocatable,
      })),
    ).toEqual([
      { at: NOW, share: 0.2 },
      { at: NOW + 20_000, share: 0.3 },
    ]);
    expect(usageSeries(history, () => undefined)).toEqual([]);
  });
});
