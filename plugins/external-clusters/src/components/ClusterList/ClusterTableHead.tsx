import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterSort } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { visuallyHidden } from '../common/visuallyHidden';
import { ClusterColumn } from './clusterColumns';
import { ListSelection } from './ListSelection';

const useStyles = makeStyles(
  theme => ({
    cell: {
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      fontWeight: 700,
    },
    // The arrow of a column that is not sorted by would keep room that narrow columns do not have.
    sortLabel: {
      position: 'relative',
      '& .MuiTableSortLabel-icon': {
        position: 'absolute',
        left: '100%',
        margin: theme.spacing(0, 0.25),
        fontSize: 14,
      },
    },
  }),
  { name: 'ExternalClustersTableHead' },
);

/** The heads of the columns; those that the backend can sort by are buttons. */
export function ClusterTableHead(props: {
  columns: ClusterColumn[];
  selection: Pick<ListSelection, 'sort' | 'order'>;
  onSelect: (change: Partial<ListSelection>) => void;
}) {
  const { columns, selection, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const sortBy = (sort: ClusterSort) =>
    onSelect({
      sort,
      order:
        selection.sort === sort && selection.order === 'asc' ? 'desc' : 'asc',
    });
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ name, sort }) => (
          <TableCell
            key={name}
            className={classes.cell}
            sortDirection={
              sort && selection.sort === sort ? selection.order : false
            }
          >
            {sort ? (
              <TableSortLabel
                className={classes.sortLabel}
                active={selection.sort === sort}
                direction={selection.sort === sort ? selection.order : 'asc'}
                onClick={() => sortBy(sort)}
              >
                {t(`list.column.${name}`)}
              </TableSortLabel>
            ) : (
              t(`list.column.${name}`)
            )}
          </TableCell>
        ))}
        <TableCell>
          <span style={visuallyHidden}>{t('list.column.actions')}</span>
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
