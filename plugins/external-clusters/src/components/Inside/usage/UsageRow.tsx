import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ResourceUsage } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { AmountKind } from '../parts/amounts';
import { ShareBar } from '../parts/ShareBar';
import { Sparkline } from './Sparkline';
import { SeriesPoint } from './usageSeries';
import { useUsageWords } from './useUsageWords';

const BAR_HEIGHT = 6;

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 80px 48px',
      alignItems: 'end',
      columnGap: theme.spacing(1.5),
    },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      columnGap: theme.spacing(1),
      marginBottom: theme.spacing(0.5),
      ...theme.typography.body2,
    },
    // On the line of the bar.
    percent: { lineHeight: 1 },
    amounts: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersUsageRow' },
);

/** One resource: what is used of it, in words and as a bar, and how that moved. */
export function UsageRow(props: {
  kind: AmountKind;
  /** Names the bar and the line to those who cannot see where they stand. */
  label: string;
  /** Where the head of a column says it already, the label is not shown. */
  labelShown: boolean;
  usage: ResourceUsage;
  points: SeriesPoint[];
}) {
  const { kind, label, labelShown, usage, points } = props;
  const classes = useStyles();
  const t = useText();
  const { amounts, percent } = useUsageWords(kind, usage);
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.words}>
          {labelShown && <span>{label}</span>}
          <span className={classes.amounts}>{amounts}</span>
        </div>
        {percent === undefined ? (
          <div style={{ height: BAR_HEIGHT }} />
        ) : (
          <ShareBar
            percent={percent}
            height={BAR_HEIGHT}
            label={t('inside.usage.usedOf', {
              label,
              amounts,
              percent: String(percent),
            })}
          />
        )}
      </div>
      {percent !== undefined && (
        <>
          <Sparkline label={label} points={points} />
          <Typography variant="body2" align="right" className={classes.percent}>
            {t('inside.percent', { percent: String(percent) })}
          </Typography>
        </>
      )}
    </div>
  );
}
