import { isProviderError } from 'backstage-plugin-external-clusters-node';

/** Answers what `read` answers, and `NotFound` as an answer instead of an error. */
export async function unlessGone<T>(
  read: () => Promise<T>,
): Promise<T | { kind: 'NotFound' }> {
  try {
    return await read();
  } catch (error) {
    if (isProviderError(error) && error.kind === 'NotFound') {
      return { kind: 'NotFound' };
    }
    throw error;
  }
}
