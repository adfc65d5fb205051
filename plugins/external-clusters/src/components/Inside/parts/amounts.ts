import { Text } from '../../../hooks/useText';

/** What is measured: millicores, bytes, pods. */
export type AmountKind = 'cpu' | 'memory' | 'pods';

const KIBI = 1024;
const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** An amount in words: `3.5 cores` of 3,500 millicores, `12 GiB` of bytes, `40 pods`. */
export function toAmountText(kind: AmountKind, amount: number, t: Text) {
  return t(`inside.amount.${kind}`, { amount: inUnits(kind, amount) });
}

/** What is used of what there is: `3.5 of 8 cores`, `1.5 of 2 GiB`, `512 MiB of 2 GiB`. */
export function toShareText(
  kind: AmountKind,
  used: number,
  total: number,
  t: Text,
) {
  const [usedText, totalText] = [inUnits(kind, used), inUnits(kind, total)];
  const [number = '', unit] = usedText.split(' ');
  return t(`inside.amount.${kind}Of`, {
    // A unit that both have is said once.
    used: unit && totalText.endsWith(` ${unit}`) ? number : usedText,
    total: totalText,
  });
}

/** Used of allocatable in whole percent; undefined where one of them is not known. May be above 100. */
export function toPercent(
  used: number | undefined,
  total: number | undefined,
): number | undefined {
  return used === undefined || !total
    ? undefined
    : Math.round((used / total) * 100);
}

function inUnits(kind: AmountKind, amount: number): string {
  switch (kind) {
    case 'cpu':
      return toShortNumber(amount / 1000);
    case 'memory':
      return toBytes(amount);
    default:
      return amount.toLocaleString();
  }
}

function toBytes(bytes: number): string {
  const power = Math.min(
    units.length - 1,
    Math.floor(Math.log(Math.max(1, bytes)) / Math.log(KIBI)),
  );
  return `${toShortNumber(bytes / KIBI ** power)} ${units[power]}`;
}

/** About three digits: more would jump at each look and mean nothing. */
function toShortNumber(value: number): string {
  const digits = [0.1, 10, 100].filter(limit => value < limit).length;
  return value.toLocaleString(undefined, { maximumFractionDigits: digits });
}
