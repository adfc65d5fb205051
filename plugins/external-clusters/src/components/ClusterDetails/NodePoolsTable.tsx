import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { NodePool } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { NodesCell } from '../ClusterList/NodesCell';
import { StateWord } from '../StateIndicator';

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

/** Node pools with state, version, size, autoscaling, machines and zones. */
export function NodePoolsTable(props: { nodePools: NodePool[] }) {
  const t = useText();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('details.nodePools.title')}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`details.nodePools.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.nodePools.map(pool => (
            <NodePoolRow key={pool.name} pool={pool} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function NodePoolRow(props: { pool: NodePool }) {
  const { pool } = props;
  const t = useText();
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {pool.name}
      </TableCell>
      <TableCell>
        <span title={pool.providerState}>
          <StateWord state={pool.state} />
        </span>
        {pool.stateReason && (
          <Typography variant="caption" color="textSecondary" component="div">
            {pool.stateReason}
          </Typography>
        )}
      </TableCell>
      <TableCell>{pool.version ?? '–'}</TableCell>
      <TableCell>
        <NodesCell nodes={{ ready: pool.ready, total: pool.desired }} />
      </TableCell>
      <TableCell>{autoscalingText(pool, t)}</TableCell>
      <TableCell>{pool.instanceTypes.join(', ') || '–'}</TableCell>
      <TableCell>{pool.zones.join(', ') || '–'}</TableCell>
      <TableCell>{pool.mode ?? '–'}</TableCell>
    </TableRow>
  );
}

function autoscalingText({ autoscaling }: NodePool, t: Text): string {
  return autoscaling
    ? t('details.nodePools.autoscalingRange', {
        min: String(autoscaling.min),
        max: String(autoscaling.max),
      })
    : t('details.nodePools.autoscalingOff');
}
