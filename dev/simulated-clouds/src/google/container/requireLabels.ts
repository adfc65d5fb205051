import { GoogleError } from '../GoogleError';

const KEY = /^[a-z][a-z0-9_-]{0,62}$/;
const VALUE = /^[a-z0-9_-]{0,63}$/;
const MOST = 64;

/** @throws GoogleError INVALID_ARGUMENT for resource labels that Google does not take. */
export function requireLabels(labels: Readonly<Record<string, string>>) {
  const pairs = Object.entries(labels);
  const wrong = pairs.find(
    ([key, value]) => !KEY.test(key) || !VALUE.test(value),
  );
  if (!wrong && pairs.length <= MOST) return;
  throw new GoogleError(
    'INVALID_ARGUMENT',
    wrong
      ? `Invalid resource label: "${wrong[0]}": "${wrong[1]}".`
      : `At most ${MOST} resource labels are allowed.`,
  );
}
