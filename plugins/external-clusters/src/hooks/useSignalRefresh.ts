import { useEffect } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** Refreshes as soon as the backend tells of a change; does nothing in portals without signals. */
export function useSignalRefresh(refresh: () => void): void {
  const { lastSignal } = useSignal('external-clusters');
  useEffect(() => {
    if (lastSignal) {
      refresh();
    }
  }, [lastSignal, refresh]);
}
