import { bytes, count, millicores, quantity } from './quantity';

describe('quantity', () => {
  it.each([
    ['0', 0],
    ['4', 4],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1500m', 1.5],
    ['12n', 12e-9],
    ['3u', 3e-6],
    ['2k', 2_000],
    ['7M', 7e6],
    ['1E', 1e18],
    ['1e3', 1_000],
    ['1E3', 1_000],
    ['12e-1', 1.2],
    ['1Ki', 1024],
    ['1.5Gi', 1.5 * 1024 ** 3],
    ['2Ei', 2 * 1024 ** 6],
    [8, 8],
  ])('reads %s', (text, expected) => {
    expect(quantity(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    '',
    '-1',
    '1 Gi',
    '1gi',
    'Gi',
    '1e',
    '1e999',
    '0x10',
    'NaN',
    '1Gi '.repeat(100),
    '9'.repeat(65),
    -1,
    Number.NaN,
    null,
    undefined,
    {},
    ['1'],
  ])('does not take %p for one', value => {
    expect(quantity(value)).toBeUndefined();
  });

  it.each([
    ['1930m', 1930],
    ['0.3', 300],
    ['1', 1000],
    ['123456789n', 124],
    ['0', 0],
    ['1E', undefined],
  ])('gives %s of CPU in millicores', (text, expected) => {
    expect(millicores(text)).toBe(expected);
  });

  it('gives memory in bytes, and counts', () => {
    expect(bytes('16393244Ki')).toBe(16393244 * 1024);
    expect(bytes('1.5Gi')).toBe(1_610_612_736);
    expect(bytes('9E')).toBeUndefined();
    expect(count('110')).toBe(110);
    expect(count('1e7')).toBeUndefined();
  });
});
