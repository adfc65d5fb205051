import { ChangeFeed } from '../database/ChangeFeed';
import { Clock } from '../database/Clock';

/** A reader of the change feed that stays away for longer has to read everything anew. */
export const FEED_RETENTION_MILLISECONDS = 7 * 24 * 60 * 60_000;

/** Throws away the changes that are older than seven days. One replica does it, once a day. Returns how many. */
export async function pruneChangeFeed(options: {
  feed: ChangeFeed;
  clock: Clock;
}): Promise<number> {
  const now = await options.clock.now();
  return options.feed.prune(now - FEED_RETENTION_MILLISECONDS);
}
