import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../../hooks/useText';
import { nodeColumns } from './nodeColumns';
import { NodeSelection } from './NodeSelection';
import { NodeTableHead } from './NodeTableHead';
import { useIsNarrow } from './useIsNarrow';
import { useNodeTableStyles } from './useNodeTableStyles';

const ROWS = 6;

/** The nodes before the first answer, as large as they will be. */
export function NodeTableSkeleton(props: {
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { selection, onSelect } = props;
  const classes = useNodeTableStyles();
  const t = useText();
  const columns = nodeColumns(undefined, selection, useIsNarrow());
  return (
    <TableContainer className={classes.container} aria-busy>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('common.loading')}
      >
        <NodeTableHead
          columns={columns}
          selection={selection}
          onSelect={onSelect}
        />
        <TableBody>
          {Array.from({ length: ROWS }, (_, row) => (
            <TableRow key={row} className={classes.row}>
              {columns.map(column => (
                <TableCell key={column}>
                  <Skeleton variant="text" width={80} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
