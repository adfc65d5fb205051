import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { NodePoolTotals } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    cell: {
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
    },
    name: { fontWeight: 'bold' },
    ready: { color: theme.palette.text.secondary, fontWeight: 'normal' },
  }),
  { name: 'ExternalClustersNodePoolHead' },
);

/** Stands above the nodes of a pool and counts all of them, also those on other pages. */
export function NodePoolHead(props: {
  pool: string | undefined;
  totals: NodePoolTotals[];
  /** How many columns it spans. */
  columns: number;
}) {
  const { pool, totals, columns } = props;
  const classes = useStyles();
  const t = useText();
  const counted = totals.find(({ name }) => name === pool);
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="rowgroup"
        colSpan={columns}
        className={classes.cell}
      >
        <span className={classes.name}>{pool ?? t('inside.nodes.noPool')}</span>
        {counted && (
          <span className={classes.ready}>
            {' · '}
            {t('inside.nodes.poolReady', {
              ready: counted.ready.toLocaleString(),
              total: counted.total.toLocaleString(),
            })}
          </span>
        )}
      </TableCell>
    </TableRow>
  );
}
