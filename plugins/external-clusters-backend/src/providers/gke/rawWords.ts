import { toPlainText } from '../shared/toPlainText';
import type { RawGkeCluster, RawGkeNodePool } from './GkeClient';

/** Google's word for a status; a word that the SDK does not know yet comes as its number. */
export function wordOf({ status }: RawGkeCluster | RawGkeNodePool): string {
  return String(status ?? 'STATUS_UNSPECIFIED');
}

/** Why it is so, as plain text. The first condition is the one that counts; statusMessage is its deprecated forerunner. */
export function reasonOf({
  conditions,
  statusMessage,
}: RawGkeCluster | RawGkeNodePool): string | undefined {
  const told = conditions?.[0]?.message || statusMessage;
  return toPlainText(told || undefined);
}
