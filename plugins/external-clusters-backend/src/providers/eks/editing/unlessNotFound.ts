import { isProviderError } from 'backstage-plugin-external-clusters-node';

/** Answers what `read` answers, and undefined where AWS says that there is no such thing. */
export async function unlessNotFound<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isProviderError(error) && error.kind === 'NotFound') return undefined;
    throw error;
  }
}

/** True for the conflict that EKS calls ResourceInUse. */
export function isBusy(error: unknown): boolean {
  return isProviderError(error) && error.code === 'BUSY';
}
