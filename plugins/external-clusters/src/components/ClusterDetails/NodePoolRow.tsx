import { ReactNode } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  ClusterUsage,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { toTaintText } from '../changes';
import { NodesCell } from '../ClusterList/NodesCell';
import { usePoolTableStyles } from '../common/usePoolTableStyles';
import { StateWord } from '../StateIndicator';
import { LabelList } from './LabelList';
import { poolNodes } from './poolNodes';

/** What can be done with a pool; nothing where there is none of it. */
export type RenderPoolMenu = ((pool: NodePool) => ReactNode) | undefined;

/** A pool in one line. */
export function NodePoolRow(props: {
  pool: NodePool;
  usage: ClusterUsage | undefined;
  hasLabels: boolean;
  renderMenu: RenderPoolMenu;
}) {
  const { pool, usage, hasLabels, renderMenu } = props;
  const classes = usePoolTableStyles();
  const t = useText();
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.name}>
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
        <NodesCell
          nodes={{
            ...poolNodes(pool, usage),
            why: t('details.nodePools.readyUnknown'),
          }}
        />
      </TableCell>
      <TableCell>{autoscalingText(pool, t)}</TableCell>
      <TableCell>{pool.instanceTypes.join(', ') || '–'}</TableCell>
      <TableCell>{pool.zones.join(', ') || '–'}</TableCell>
      <TableCell>{pool.mode ?? '–'}</TableCell>
      {hasLabels && (
        <TableCell>
          <LabelsAndTaints pool={pool} />
        </TableCell>
      )}
      {renderMenu && (
        <TableCell padding="none" align="right" className={classes.actions}>
          {renderMenu(pool)}
        </TableCell>
      )}
    </TableRow>
  );
}

function LabelsAndTaints(props: { pool: NodePool }) {
  const { labels = {}, taints = [] } = props.pool;
  if (!hasLabelsOrTaints(props.pool)) return <>–</>;
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

/** Whether anything was said of a pool that its nodes carry. */
export function hasLabelsOrTaints({
  labels = {},
  taints = [],
}: NodePool): boolean {
  return Object.keys(labels).length + taints.length > 0;
}

function autoscalingText({ autoscaling }: NodePool, t: Text): string {
  return autoscaling
    ? t('details.nodePools.autoscalingRange', {
        min: String(autoscaling.min),
        max: String(autoscaling.max),
      })
    : t('details.nodePools.autoscalingOff');
}
