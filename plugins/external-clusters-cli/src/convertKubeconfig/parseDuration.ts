import { CliError } from '../CliError';

const SECONDS: Readonly<Record<string, number>> = {
  d: 86_400,
  h: 3_600,
  m: 60,
  s: 1,
};
/** Bounds of `expirationSeconds` in a TokenRequest (k8s.io/kubernetes, ValidateTokenRequest). */
const SHORTEST = 600;
const LONGEST = 2 ** 32;

/** Seconds of `90d`, `12h`, `1d12h30m`; throws a {@link CliError} for what no API server would take. */
export function parseDuration(text: string): number {
  if (!/^(\d{1,9}[dhms])+$/.test(text)) {
    throw new CliError(
      `--duration ${text} is no length of time.`,
      'Write it as 90d, 12h or 1d12h.',
    );
  }
  const seconds = [...text.matchAll(/(\d+)([dhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit ?? ''] ?? 0),
    0,
  );
  if (seconds < SHORTEST || seconds > LONGEST) {
    throw new CliError(
      `No cluster gives a token for ${text}.`,
      'Tokens live at least 10m; for one without an end use --long-lived.',
    );
  }
  return seconds;
}
