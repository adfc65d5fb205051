import { DateTime, Duration } from 'luxon';

const units = [
  'years',
  'months',
  'days',
  'hours',
  'minutes',
  'seconds',
] as const;

/** How long something has been as it is, `3 minutes`; the moment it began shows on hover. */
export function ElapsedTime(props: { since: number }) {
  const moment = DateTime.fromMillis(props.since);
  return (
    <time
      dateTime={moment.toISO() ?? undefined}
      title={moment.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {inLargestUnit(Date.now() - props.since)}
    </time>
  );
}

function inLargestUnit(milliseconds: number): string {
  const elapsed = Duration.fromMillis(Math.max(0, milliseconds));
  const unit = units.find(each => elapsed.as(each) >= 1) ?? 'seconds';
  return Duration.fromObject({
    [unit]: Math.floor(elapsed.as(unit)),
  }).toHuman();
}
