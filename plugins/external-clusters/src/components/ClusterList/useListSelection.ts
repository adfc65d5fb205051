import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatListSelection,
  ListSelection,
  parseListSelection,
} from './ListSelection';

/** The selection that the address bar holds, and a way to change a part of it; a change of what is asked for goes back to the first page. */
export function useListSelection(): [
  ListSelection,
  (change: Partial<ListSelection>) => void,
] {
  const [address, setAddress] = useSearchParams();
  const key = address.toString();
  const selection = useMemo(
    () => parseListSelection(new URLSearchParams(key)),
    [key],
  );
  const change = useCallback(
    (part: Partial<ListSelection>) =>
      setAddress(
        current =>
          formatListSelection({
            ...parseListSelection(current),
            page: 0,
            ...part,
          }),
        { replace: true },
      ),
    [setAddress],
  );
  return [selection, change];
}
