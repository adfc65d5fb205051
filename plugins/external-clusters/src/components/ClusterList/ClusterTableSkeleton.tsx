import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../hooks/useText';
import { ClusterColumn } from './clusterColumns';
import { ClusterTableHead } from './ClusterTableHead';
import { ListSelection } from './ListSelection';
import { useClusterTableStyles } from './useClusterTableStyles';

const ROWS = 8;

/** The list before its first answer, as large as it will be. */
export function ClusterTableSkeleton(props: {
  columns: ClusterColumn[];
  selection: ListSelection;
}) {
  const classes = useClusterTableStyles();
  const t = useText();
  return (
    <TableContainer className={classes.container} aria-busy>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('common.loading')}
      >
        <ClusterTableHead {...props} onSelect={() => {}} />
        <TableBody>
          {Array.from({ length: ROWS }, (_, row) => (
            <TableRow key={row} className={classes.row}>
              {props.columns.map(({ name, width }) => (
                <TableCell key={name}>
                  <Skeleton variant="text" width={width} />
                </TableCell>
              ))}
              <TableCell />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
