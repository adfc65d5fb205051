import { DateTime } from 'luxon';

/** A moment as people say it, `3 minutes ago`, or `3m ago` where there is little room; the exact time shows on hover. */
export function RelativeTime(props: { at: number; style?: 'long' | 'narrow' }) {
  const moment = DateTime.fromMillis(props.at);
  return (
    <time
      dateTime={moment.toISO() ?? undefined}
      title={moment.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {moment.toRelative({ style: props.style ?? 'long' })}
    </time>
  );
}
