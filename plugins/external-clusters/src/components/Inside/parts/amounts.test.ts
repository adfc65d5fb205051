import { Text } from '../../../hooks/useText';
import { insideMessages } from '../../../messages/insideMessages';
import { AmountKind, toAmountText, toPercent, toShareText } from './amounts';

const t = ((key: string, values: Record<string, string>) => {
  const name = key.split('.').at(-1) as keyof typeof insideMessages.amount;
  return insideMessages.amount[name].replace(
    /\{\{(\w+)\}\}/g,
    (_, value) => values[value] ?? '',
  );
}) as unknown as Text;

describe('toAmountText', () => {
  it.each<[AmountKind, number, string]>([
    ['cpu', 0, '0 cores'],
    ['cpu', 1, '0.001 cores'],
    ['cpu', 250, '0.25 cores'],
    ['cpu', 3_920, '3.92 cores'],
    ['cpu', 48_260, '48.3 cores'],
    ['cpu', 1_234_567, '1,235 cores'],
    ['memory', 0, '0 B'],
    ['memory', 1_023, '1,023 B'],
    ['memory', 1_024, '1 KiB'],
    ['memory', 15.5 * 1024 ** 3, '15.5 GiB'],
    ['memory', 3 * 1024 ** 4, '3 TiB'],
    ['pods', 12_000, '12,000 pods'],
  ])('of %s, %d is %s', (kind, amount, expected) => {
    expect(toAmountText(kind, amount, t)).toBe(expected);
  });
});

describe('toShareText', () => {
  it.each<[AmountKind, number, number, string]>([
    ['cpu', 1_200, 4_000, '1.2 of 4 cores'],
    ['memory', 512 * 1024 ** 2, 2 * 1024 ** 3, '512 MiB of 2 GiB'],
    ['memory', 1.5 * 1024 ** 3, 2 * 1024 ** 3, '1.5 of 2 GiB'],
    ['pods', 40, 110, '40 of 110 pods'],
  ])('of %s, %d of %d is %s', (kind, used, total, expected) => {
    expect(toShareText(kind, used, total, t)).toBe(expected);
  });
});

describe('toPercent', () => {
  it.each([
    [1, 3, 33],
    [0, 3, 0],
    [4, 3, 133],
    [undefined, 3, undefined],
    [1, undefined, undefined],
    [1, 0, undefined],
  ])('%s of %s is %s', (used, total, expected) => {
    expect(toPercent(used, total)).toBe(expected);
  });
});
