import { toRetryAfter } from './toRetryAfter';

const NOW = Date.UTC(2026, 0, 1);

describe('toRetryAfter', () => {
  it.each([
    ['7', 7000],
    [' 7 ', 7000],
    ['0', 0],
    ['86400', 15 * 60 * 1000],
    [new Date(NOW + 9000).toUTCString(), 9000],
    [new Date(NOW - 9000).toUTCString(), 0],
    [new Date(NOW + 1e10).toUTCString(), 15 * 60 * 1000],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %s milliseconds', (header, expected) =>
    expect(toRetryAfter(header, NOW)).toBe(expected),
  );
});
