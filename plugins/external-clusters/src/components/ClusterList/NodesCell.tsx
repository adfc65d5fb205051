import ButtonBase from '@material-ui/core/ButtonBase';
import LinearProgress from '@material-ui/core/LinearProgress';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { NodeCount } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-block', minWidth: 48 },
    unread: {
      font: 'inherit',
      cursor: 'default',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    bar: { height: 3, borderRadius: 2, backgroundColor: theme.palette.divider },
    full: { backgroundColor: theme.palette.success.main },
    partial: { backgroundColor: theme.palette.warning.main },
  }),
  { name: 'ExternalClustersNodesCell' },
);

/** Ready and wanted nodes with a thin bar; a dash, with the reason on hover, when they were not read. */
export function NodesCell(props: { nodes: NodeCount }) {
  const { ready, total, why } = props.nodes;
  const classes = useStyles();
  const t = useText();
  if (ready === undefined || total === undefined) {
    const reason = why ?? t('common.nodes.notRead');
    const label =
      total === undefined
        ? reason
        : `${t('common.nodes.total', { total: String(total) })}. ${reason}`;
    return (
      <Tooltip title={label}>
        <ButtonBase className={classes.unread} disableRipple aria-label={label}>
          {total === undefined ? '–' : `–/${total}`}
        </ButtonBase>
      </Tooltip>
    );
  }
  const percent = total === 0 ? 0 : Math.min(100, (ready / total) * 100);
  return (
    <span className={classes.root}>
      {ready}/{total}
      <LinearProgress
        variant="determinate"
        value={percent}
        classes={{
          root: classes.bar,
          bar: percent === 100 ? classes.full : classes.partial,
        }}
        aria-label={t('common.nodes.label', {
          ready: String(ready),
          total: String(total),
        })}
      />
    </span>
  );
}
