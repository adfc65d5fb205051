import { useCallback, useState } from 'react';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { toExternalClustersError } from './toExternalClustersError';

/** How an action that the user started goes. */
export type ActionState =
  | { kind: 'Idle' }
  | { kind: 'Running' }
  | { kind: 'Failed'; error: ExternalClustersError };

/** Runs what the user asked for, once at a time, and keeps why it failed; `run` resolves to true on success. */
export function useAction(): {
  state: ActionState;
  run: (action: () => Promise<void>) => Promise<boolean>;
  reset: () => void;
} {
  const [state, setState] = useState<ActionState>({ kind: 'Idle' });
  const run = useCallback(async (action: () => Promise<void>) => {
    setState({ kind: 'Running' });
    try {
      await action();
      setState({ kind: 'Idle' });
      return true;
    } catch (thrown) {
      setState({ kind: 'Failed', error: toExternalClustersError(thrown) });
      return false;
    }
  }, []);
  const reset = useCallback(() => setState({ kind: 'Idle' }), []);
  return { state, run, reset };
}
