import { DateTime } from 'luxon';
import { inLargestUnit } from './inLargestUnit';

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
