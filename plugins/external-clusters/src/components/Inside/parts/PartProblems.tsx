import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ReadProblem } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { endSentence } from '../../common/endSentence';
import { HintText } from '../../common/HintText';

const useStyles = makeStyles(
  {
    message: { flexGrow: 1, minWidth: 0 },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  },
  { name: 'ExternalClustersPartProblems' },
);

/** Names the parts of a cluster that could not be read, with the way out of each; the rest is shown as ever. */
export function PartProblems(props: { problems: ReadProblem[] }) {
  const { problems } = props;
  const classes = useStyles();
  const t = useText();
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="status"
      classes={{ message: classes.message }}
    >
      <AlertTitle>
        {t('inside.problem.partTitle', { count: problems.length })}
      </AlertTitle>
      <ul className={classes.list}>
        {problems.map(({ part, code, message, hint }) => (
          <li key={`${part} ${code}`} title={code}>
            <Typography variant="body2" component="div">
              <strong>{t(`inside.problem.part.${part}`)}:</strong>{' '}
              {endSentence(message)} {hint && <HintText text={hint} />}
            </Typography>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
