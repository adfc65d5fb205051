import { lastPageOf } from './lastPageOf';

describe('lastPageOf', () => {
  it.each([
    [0, 50, 0],
    [50, 50, 0],
    [51, 50, 1],
    [5_000, 250, 19],
  ])('of %d things, %d on each, the last page is %d', (total, size, last) => {
    expect(lastPageOf(total, size)).toBe(last);
  });
});
