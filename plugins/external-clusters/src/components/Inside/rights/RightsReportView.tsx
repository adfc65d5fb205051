import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { RightsReport } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { FeatureEntry } from './FeatureEntry';
import { RightsSummary, summaryOf } from './summaryOf';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'ExternalClustersRightsReport' },
);

const severities: Record<RightsSummary, 'success' | 'info' | 'warning'> = {
  all: 'success',
  viewOnly: 'info',
  unknown: 'info',
  noView: 'warning',
};

/** What will work and what will not, feature by feature, with the line that would mend it. */
export function RightsReportView(props: { report: RightsReport }) {
  const { report } = props;
  const classes = useStyles();
  const t = useText();
  const summary = summaryOf(report);
  return (
    <>
      <Alert severity={severities[summary]} variant="outlined" role="status">
        {t(`rights.summary.${summary}`)}
      </Alert>
      <ul className={classes.list} aria-label={t('rights.table')}>
        {report.features.map(feature => (
          <FeatureEntry key={feature.feature} feature={feature} />
        ))}
      </ul>
    </>
  );
}
