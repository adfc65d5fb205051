import { makeStyles } from '@material-ui/core/styles';
import { ClusterNode } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { ShareBar } from '../parts/ShareBar';
import { useUsageWords } from '../usage/useUsageWords';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(0.25), minWidth: 100 },
    words: {
      ...theme.typography.caption,
      lineHeight: 1.3,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'ExternalClustersNodeUsageCell' },
);

const fields = { cpu: 'cpuMillicores', memory: 'memoryBytes' } as const;

/** What a node uses of what pods may have of it; where that is not known, what they may have. */
export function NodeUsageCell(props: {
  kind: 'cpu' | 'memory';
  node: ClusterNode;
}) {
  const { kind, node } = props;
  const classes = useStyles();
  const t = useText();
  const field = fields[kind];
  const { amounts, percent } = useUsageWords(kind, {
    used: node.usage?.[field],
    allocatable: node.allocatable[field],
  });
  if (percent === undefined) {
    return <span className={classes.words}>{amounts}</span>;
  }
  const label = t('inside.usage.usedOf', {
    label: t(`inside.usage.${kind}`),
    amounts,
    percent: String(percent),
  });
  return (
    <span className={classes.root} title={label}>
      <span className={classes.words}>{amounts}</span>
      <ShareBar percent={percent} height={4} label={label} />
    </span>
  );
}
