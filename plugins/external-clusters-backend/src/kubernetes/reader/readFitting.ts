import { isProviderError } from 'backstage-plugin-external-clusters-node';

/**
 * Reads a page of at most `limit` objects; where they are too large for one answer, one of a quarter of them, and so on
 * while that is no less than `smallest`.
 */
export async function readFitting<Page>(
  { limit, smallest }: { limit: number; smallest: number },
  read: (limit: number) => Promise<Page>,
): Promise<Page> {
  try {
    return await read(limit);
  } catch (error) {
    const less = Math.floor(limit / 4);
    if (!isTooLarge(error) || less < smallest) throw error;
    return readFitting({ limit: less, smallest }, read);
  }
}

function isTooLarge(error: unknown): boolean {
  return isProviderError(error) && error.code === 'RESPONSE_TOO_LARGE';
}
