import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** More pages than any account has clusters for. */
const MOST_PAGES = 1000;

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** What leads to the next page; absent on the last one. */
  next?: string;
}

/**
 * Follows the pages of a list to their end, at the caller's pace from the second page on.
 *
 * Throws `Unavailable` when a page leads to one that was read already, or when there is no end: a list that is not
 * whole is worth nothing, since what is absent from it would seem to be gone.
 */
export async function collectPages<P, T>(
  pages: AsyncIterable<P>,
  read: (page: P) => Page<T>,
  pace?: () => Promise<void>,
): Promise<T[]> {
  const collected: T[] = [];
  const seen = new Set<string>();
  for await (const page of pages) {
    const { items, next } = read(page);
    collected.push(...items);
    if (next === undefined || next === '') return collected;
    if (seen.has(next) || seen.size >= MOST_PAGES) throw endlessList();
    seen.add(next);
    await pace?.();
  }
  return collected;
}

function endlessList(): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The provider gave a list that does not end, so nothing of it was used',
    { code: 'ENDLESS_LIST' },
  );
}
