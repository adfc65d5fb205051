import { alternate } from './alternate';
import { median } from './median';
import { Report } from './Report';

describe('measuring', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2],
    [[7], 7],
    [[], 0],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('alternates between what is compared', async () => {
    const turns: string[] = [];
    const measure = (name: string) => async () => turns.push(name);
    const results = await alternate(2, { a: measure('a'), b: measure('b') });
    expect(turns).toEqual(['a', 'b', 'a', 'b']);
    expect(results).toEqual({ a: [1, 3], b: [2, 4] });
  });

  it('is short when one figure is above its bound', () => {
    const lines: string[] = [];
    const report = new Report(line => lines.push(line));
    report.atMost('list', 'ratio', 1.006, 3);
    expect(report.ok).toBe(true);
    report.atMost('calls', 'aks', 5, 4);
    report.atMost('calls', 'gke', 3, 3);
    expect(report.ok).toBe(false);
    expect(lines).toEqual([
      'list ratio 1.01 3 ok',
      'calls aks 5 4 short',
      'calls gke 3 3 ok',
    ]);
  });

  it('is short when a benchmark breaks', () => {
    const lines: string[] = [];
    const report = new Report(line => lines.push(line));
    report.broke('list', new Error('No port'));
    expect(report.ok).toBe(false);
    expect(lines[0]).toContain('list broke: Error: No port');
  });

  it('is short when there is no figure', () => {
    const report = new Report(() => {});
    report.atMost('list', 'ratio', NaN, 3);
    expect(report.ok).toBe(false);
  });
});
