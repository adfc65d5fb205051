import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../common/RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    icon: { fontSize: 16, color: theme.palette.warning.main },
  }),
  { name: 'ExternalClustersAgeCell' },
);

/** How old the facts of a cluster are; a clock marks those older than they should be. */
export function AgeCell(props: {
  cluster: Pick<ExternalClusterSummary, 'observedAt' | 'stale'>;
}) {
  const { observedAt, stale } = props.cluster;
  const classes = useStyles();
  const t = useText();
  if (observedAt === undefined) {
    return <span title={t('common.stateCard.neverObserved')}>–</span>;
  }
  return (
    <span className={classes.root}>
      <RelativeTime at={observedAt} style="narrow" />
      {stale && (
        <Tooltip title={t('list.stale')}>
          <ScheduleIcon
            className={classes.icon}
            titleAccess={t('list.stale')}
          />
        </Tooltip>
      )}
    </span>
  );
}
