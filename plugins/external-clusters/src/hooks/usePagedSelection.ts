import { useCallback } from 'react';
import { AddressFormat, useAddressSelection } from './useAddressSelection';

/** A selection of things that are shown in pages, counted from 0. */
export interface PagedSelection {
  page: number;
  pageSize: number;
}

/** {@link useAddressSelection} of things in pages: another choice begins on its first page. */
export function usePagedSelection<Selection extends PagedSelection>(
  format: AddressFormat<Selection>,
): [Selection, (change: Partial<Selection>) => void] {
  const [selection, select] = useAddressSelection(format);
  const selectAnew = useCallback(
    (change: Partial<Selection>) => select({ page: 0, ...change }),
    [select],
  );
  return [selection, selectAnew];
}
