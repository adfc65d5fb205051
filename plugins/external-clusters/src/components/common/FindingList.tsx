import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useText } from '../../hooks/useText';
import { ElapsedTime } from './ElapsedTime';

/** How good or bad something is; each tone has a shape and a colour of its own, and the text says it too. */
export type FindingTone = 'good' | 'note' | 'warning' | 'bad' | 'unknown';

/** Something that was found out, in words. */
export interface Finding {
  /** What it is about, in the word of the cluster; shows on hover. */
  type: string;
  tone: FindingTone;
  text: string;
  /** Since when it is so, in epoch milliseconds. */
  since?: number;
  /** What stands behind it. */
  more?: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    item: { display: 'flex', gap: theme.spacing(1) },
    good: { color: theme.palette.success.main },
    note: { color: theme.palette.info.main },
    warning: { color: theme.palette.warning.main },
    bad: { color: theme.palette.error.main },
    unknown: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersFindingList' },
);

const icons: Record<FindingTone, typeof CheckIcon> = {
  good: CheckIcon,
  note: InfoIcon,
  warning: WarningIcon,
  bad: ErrorIcon,
  unknown: HelpIcon,
};

/** What was found out about a cluster or a node, a line each: shape, words, since when. */
export function FindingList(props: { findings: Finding[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.findings.map(finding => {
        const Icon = icons[finding.tone];
        return (
          <li key={finding.type} className={classes.item}>
            <Icon
              fontSize="small"
              className={classes[finding.tone]}
              data-tone={finding.tone}
              aria-hidden
            />
            <FindingText finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}

function FindingText(props: { finding: Finding }) {
  const { type, text, since, more } = props.finding;
  const t = useText();
  return (
    <div>
      <Typography variant="body2" title={type}>
        {text}
        {since !== undefined && (
          <Typography variant="body2" color="textSecondary" component="span">
            {' '}
            {t('details.access.for')} <ElapsedTime since={since} />
          </Typography>
        )}
      </Typography>
      {more && (
        <Typography variant="body2" color="textSecondary" component="div">
          {more}
        </Typography>
      )}
    </div>
  );
}
