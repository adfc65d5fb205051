import { Duration as LuxonDuration } from 'luxon';
import { useText } from '../../hooks/useText';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long something took, or goes on already: in seconds, in minutes, or in hours and minutes. */
export function Duration(props: { from: number; to?: number }) {
  const { from, to } = props;
  const t = useText();
  const duration = toWords(Math.max(0, (to ?? Date.now()) - from));
  return (
    <>
      {t(to === undefined ? 'operations.running' : 'operations.took', {
        duration,
      })}
    </>
  );
}

function toWords(milliseconds: number): string {
  const rounded =
    milliseconds < MINUTE
      ? { seconds: Math.floor(milliseconds / 1000) }
      : toMinutes(milliseconds);
  return LuxonDuration.fromObject(rounded).toHuman({ unitDisplay: 'short' });
}

function toMinutes(milliseconds: number) {
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  return milliseconds < HOUR
    ? { minutes }
    : { hours: Math.floor(milliseconds / HOUR), minutes };
}
