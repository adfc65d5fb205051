import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  ClusterUsage,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { usePoolTableStyles } from '../common/usePoolTableStyles';
import { visuallyHidden } from '../common/visuallyHidden';
import { hasLabelsOrTaints, NodePoolRow, RenderPoolMenu } from './NodePoolRow';

const columns = [
  'name',
  'state',
  'version',
  'nodes',
  'autoscaling',
  'types',
  'zones',
  'mode',
] as const;

/** Node pools with state, version, size, autoscaling, machines, zones, labels and taints. */
export function NodePoolsTable(props: {
  nodePools: NodePool[];
  /** What was read inside the cluster, once it was. */
  usage?: ClusterUsage;
  /** What can be done with one of them. */
  renderMenu?: RenderPoolMenu;
}) {
  const { nodePools } = props;
  const classes = usePoolTableStyles();
  const t = useText();
  const hasLabels = nodePools.some(hasLabelsOrTaints);
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('details.nodePools.title')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`details.nodePools.${column}`)}
              </TableCell>
            ))}
            {hasLabels && (
              <TableCell>{t('changes.nodePools.labelsAndTaints')}</TableCell>
            )}
            {props.renderMenu && (
              <TableCell className={classes.actions}>
                <span style={visuallyHidden}>{t('list.column.actions')}</span>
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {nodePools.map(pool => (
            <NodePoolRow
              key={pool.name}
              pool={pool}
              usage={props.usage}
              hasLabels={hasLabels}
              renderMenu={props.renderMenu}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
