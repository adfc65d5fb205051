import TablePagination from '@material-ui/core/TablePagination';
import { lastPageOf } from '../../hooks/lastPageOf';
import { useText } from '../../hooks/useText';
import { ListSelection, pageSizes } from './ListSelection';

/** Which page of the list is shown, and how many clusters a page has. */
export function ClusterPagination(props: {
  totalItems: number;
  selection: ListSelection;
  onSelect: (change: Partial<ListSelection>) => void;
}) {
  const { totalItems, selection, onSelect } = props;
  const t = useText();
  return (
    <TablePagination
      component="nav"
      aria-label={t('list.table.pagination')}
      count={totalItems}
      page={Math.min(
        selection.page,
        lastPageOf(totalItems, selection.pageSize),
      )}
      rowsPerPage={selection.pageSize}
      rowsPerPageOptions={pageSizes}
      labelRowsPerPage={t('list.table.rowsPerPage')}
      labelDisplayedRows={({ from, to, count }) =>
        t('list.table.range', {
          from: String(from),
          to: String(to),
          total: String(count),
        })
      }
      nextIconButtonText={t('list.table.nextPage')}
      backIconButtonText={t('list.table.previousPage')}
      SelectProps={{
        inputProps: { 'aria-label': t('list.table.rowsPerPage') },
      }}
      onPageChange={(_, page) => onSelect({ page })}
      onRowsPerPageChange={event =>
        onSelect({ pageSize: Number(event.target.value) })
      }
    />
  );
}
