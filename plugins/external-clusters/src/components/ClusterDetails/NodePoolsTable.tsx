import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { NodePool } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { toTaintText } from '../changes';
import { NodesCell } from '../ClusterList/NodesCell';
import { StateWord } from '../StateIndicator';
import { LabelList } from './LabelList';

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

type RenderMenu = ((pool: NodePool) => ReactNode) | undefined;

/** Node pools with state, version, size, autoscaling, machines, zones, labels and taints. */
export function NodePoolsTable(props: {
  nodePools: NodePool[];
  /** What can be done with one of them. */
  renderMenu?: RenderMenu;
}) {
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
            <TableCell>{t('changes.nodePools.labelsAndTaints')}</TableCell>
            {props.renderMenu && (
              <TableCell>{t('list.column.actions')}</TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.nodePools.map(pool => (
            <NodePoolRow
              key={pool.name}
              pool={pool}
              renderMenu={props.renderMenu}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function NodePoolRow(props: { pool: NodePool; renderMenu: RenderMenu }) {
  const { pool, renderMenu } = props;
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
      <TableCell>
        <LabelsAndTaints pool={pool} />
      </TableCell>
      {renderMenu && <TableCell>{renderMenu(pool)}</TableCell>}
    </TableRow>
  );
}

function LabelsAndTaints(props: { pool: NodePool }) {
  const { labels = {}, taints = [] } = props.pool;
  if (Object.keys(labels).length + taints.length === 0) return <>–</>;
  return (
    <>
      <LabelList labels={labels} />
      {taints.map(taint => (
        <Typography key={toTaintText(taint)} variant="body2">
          {toTaintText(taint)}
        </Typography>
      ))}
    </>
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
