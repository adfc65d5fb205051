import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useText } from '../../../hooks/useText';
import { NodeColumn } from './nodeColumns';
import { NodeSelection } from './NodeSelection';
import { useNodeTableStyles } from './useNodeTableStyles';

/** The heads of the columns: buttons that sort; the second press turns the order. */
export function NodeTableHead(props: {
  columns: NodeColumn[];
  selection: Pick<NodeSelection, 'sort' | 'order'>;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { columns, selection, onSelect } = props;
  const classes = useNodeTableStyles();
  const t = useText();
  const orderOf = (column: NodeColumn) =>
    selection.sort === column ? selection.order : undefined;
  const sortBy = (column: NodeColumn) =>
    onSelect({
      sort: column,
      order: orderOf(column) === 'asc' ? 'desc' : 'asc',
    });
  return (
    <TableHead>
      <TableRow>
        {columns.map(column => (
          <TableCell
            key={column}
            className={classes.head}
            sortDirection={orderOf(column) ?? false}
          >
            <TableSortLabel
              active={orderOf(column) !== undefined}
              direction={orderOf(column) ?? 'asc'}
              onClick={() => sortBy(column)}
            >
              {t(`inside.nodes.column.${column}`)}
            </TableSortLabel>
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
