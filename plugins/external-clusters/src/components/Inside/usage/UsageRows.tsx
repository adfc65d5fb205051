import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterUsage,
  NodeUsage,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { toAmountText } from '../parts/amounts';
import { UsageRow } from './UsageRow';
import { usageSeries } from './usageSeries';

const useStyles = makeStyles(
  theme => ({
    stack: { display: 'grid', gap: theme.spacing(2) },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      columnGap: theme.spacing(1),
    },
  }),
  { name: 'ExternalClustersUsageRows' },
);

/** CPU, memory and pods of the cluster as bars, and what kube-system uses. */
export function UsageRows(props: {
  usage: ClusterUsage;
  history: ClusterUsage[];
}) {
  const { usage, history } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.stack}>
      <UsageRow
        kind="cpu"
        label={t('inside.usage.cpu')}
        labelShown
        usage={usage.cluster.cpu}
        points={usageSeries(history, ({ cluster }) => cluster.cpu)}
      />
      <UsageRow
        kind="memory"
        label={t('inside.usage.memory')}
        labelShown
        usage={usage.cluster.memory}
        points={usageSeries(history, ({ cluster }) => cluster.memory)}
      />
      <UsageRow
        kind="pods"
        label={t('inside.usage.pods')}
        labelShown
        usage={podsOf(usage)}
        points={usageSeries(history, podsOf)}
      />
      {usage.controlPlane && <ControlPlane usage={usage.controlPlane} />}
    </div>
  );
}

function ControlPlane(props: { usage: NodeUsage }) {
  const { cpuMillicores, memoryBytes } = props.usage;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.words} title={t('inside.usage.controlPlaneHelp')}>
      <Typography variant="body2" component="span">
        {t('inside.usage.controlPlane')}
      </Typography>
      <Typography variant="body2" component="span" color="textSecondary">
        {toAmountText('cpu', cpuMillicores, t)}
        {' · '}
        {toAmountText('memory', memoryBytes, t)}
      </Typography>
    </div>
  );
}

function podsOf({ pods }: ClusterUsage) {
  return { used: pods.count, allocatable: pods.allocatable };
}
