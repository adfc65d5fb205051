import { useEffect } from 'react';
import { lastPageOf } from './lastPageOf';
import { PagedSelection } from './usePagedSelection';

/**
 * Things go, and an address may name a page that never was: the last page is shown then, and no empty one.
 *
 * @param total - absent until the answer to this selection is there.
 */
export function useLastPage(
  total: number | undefined,
  { page, pageSize }: PagedSelection,
  select: (change: { page: number }) => void,
): void {
  const lastPage = lastPageOf(total ?? 0, pageSize);
  const isBeyond = total !== undefined && total > 0 && page > lastPage;
  useEffect(() => {
    if (isBeyond) select({ page: lastPage });
  }, [isBeyond, lastPage, select]);
}
