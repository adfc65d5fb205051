import { Duration } from 'luxon';

const units = [
  'years',
  'months',
  'days',
  'hours',
  'minutes',
  'seconds',
] as const;

/** A time in whole numbers of its largest unit: `3 minutes` of 200,000 milliseconds. */
export function inLargestUnit(milliseconds: number): string {
  const duration = Duration.fromMillis(Math.max(0, milliseconds));
  const unit = units.find(each => duration.as(each) >= 1) ?? 'seconds';
  return Duration.fromObject({
    [unit]: Math.floor(duration.as(unit)),
  }).toHuman();
}
