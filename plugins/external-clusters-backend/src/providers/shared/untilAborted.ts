import { ProviderError } from 'backstage-plugin-external-clusters-node';

/**
 * Answers what `call` answers, or throws `Unavailable` as soon as the signal is aborted.
 *
 * The call itself has to end its work by the signal where it can; this makes sure that nobody waits for it.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw callEnded();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(callEnded());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([call(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What a call throws whose caller left, or whose time is over. */
export function callEnded(): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The provider did not answer before the call was ended',
    { code: 'CALL_ENDED' },
  );
}
