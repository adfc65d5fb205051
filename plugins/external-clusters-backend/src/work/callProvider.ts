import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { LeaseLostError } from '../database/errors';

/** The work was given up for another reason than the provider's: nothing is to be recorded. */
export class TickEndedError extends Error {
  name = 'TickEndedError' as const;
}

/** Throws the error again where it is no failure of a read: the work was taken away, or ended. */
export function throwIfTaken(error: unknown): void {
  if (error instanceof LeaseLostError || error instanceof TickEndedError) {
    throw error;
  }
}

/**
 * Answers what the provider answers, and waits no longer than the signal lets it: a deadline throws `Unavailable`;
 * a signal that was aborted with a {@link TickEndedError} throws that, whatever the provider made of it.
 */
export async function callProvider<T>(
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> {
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(toError(signal));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([call(), ended]);
  } catch (error) {
    throw signal.aborted ? toError(signal, error) : error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function toError(signal: AbortSignal, cause?: unknown): Error {
  if (signal.reason instanceof TickEndedError) return signal.reason;
  return new ProviderError('Unavailable', 'No answer before the deadline', {
    cause,
  });
}
