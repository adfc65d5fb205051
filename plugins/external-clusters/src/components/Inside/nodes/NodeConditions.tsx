import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { NodeCondition } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { ElapsedTime } from '../../common/ElapsedTime';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.75),
    },
    item: { display: 'flex', gap: theme.spacing(1) },
    ok: { color: theme.palette.success.main },
    wrong: { color: theme.palette.warning.main },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersNodeConditions' },
);

/** The conditions of a node in plain words; of those that are not as they should be, what the cluster says too. */
export function NodeConditions(props: { conditions: NodeCondition[] }) {
  const classes = useStyles();
  const t = useText();
  if (props.conditions.length === 0) {
    return <>{t('inside.nodes.details.noConditions')}</>;
  }
  return (
    <ul className={classes.list}>
      {props.conditions.map(({ type, ok, text, message, since }) => {
        const Icon = ok ? CheckIcon : WarningIcon;
        return (
          <li
            key={type}
            className={classes.item}
            title={message ? `${type}: ${message}` : type}
          >
            <Icon
              fontSize="small"
              className={ok ? classes.ok : classes.wrong}
              aria-hidden
            />
            <div>
              {text}
              {since !== undefined && (
                <span className={classes.quiet}>
                  {' '}
                  {t('inside.nodes.details.for')} <ElapsedTime since={since} />
                </span>
              )}
              {!ok && message && <div className={classes.quiet}>{message}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
