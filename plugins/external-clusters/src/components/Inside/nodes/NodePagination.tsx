import TablePagination from '@material-ui/core/TablePagination';
import { lastPageOf } from '../../../hooks/lastPageOf';
import { useText } from '../../../hooks/useText';
import { NodeSelection, pageSizes } from './NodeSelection';

/** Which page of the nodes is shown, and how many nodes a page has. */
export function NodePagination(props: {
  total: number;
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { total, selection, onSelect } = props;
  const t = useText();
  return (
    <TablePagination
      component="nav"
      aria-label={t('inside.nodes.table.pagination')}
      count={total}
      page={Math.min(selection.page, lastPageOf(total, selection.pageSize))}
      rowsPerPage={selection.pageSize}
      rowsPerPageOptions={pageSizes}
      labelRowsPerPage={t('inside.nodes.table.rowsPerPage')}
      labelDisplayedRows={({ from, to, count }) =>
        t('inside.nodes.table.range', {
          from: from.toLocaleString(),
          to: to.toLocaleString(),
          total: count.toLocaleString(),
        })
      }
      nextIconButtonText={t('inside.nodes.table.next')}
      backIconButtonText={t('inside.nodes.table.previous')}
      SelectProps={{
        inputProps: { 'aria-label': t('inside.nodes.table.rowsPerPage') },
      }}
      onPageChange={(_, page) => onSelect({ page })}
      onRowsPerPageChange={event =>
        onSelect({ pageSize: Number(event.target.value) })
      }
    />
  );
}
