import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { InfoCard } from '@backstage/core-components';
import { Condition } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ElapsedTime } from '../common/ElapsedTime';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
    item: { display: 'flex', gap: theme.spacing(1) },
    True: { color: theme.palette.success.main },
    False: { color: theme.palette.warning.main },
    Unknown: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersConditionsCard' },
);

const icons = { True: CheckIcon, False: WarningIcon, Unknown: HelpIcon };

/** The conditions of a cluster in words, with what stands behind each. */
export function ConditionsCard(props: { conditions: Condition[] }) {
  const { conditions } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <InfoCard title={t('details.conditions.title')}>
      {conditions.length === 0 && (
        <Typography variant="body2">{t('details.conditions.none')}</Typography>
      )}
      <ul className={classes.list}>
        {conditions.map(condition => {
          const Icon = icons[condition.status];
          return (
            <li key={condition.type} className={classes.item}>
              <Icon
                fontSize="small"
                className={classes[condition.status]}
                aria-hidden
              />
              <ConditionText condition={condition} />
            </li>
          );
        })}
      </ul>
    </InfoCard>
  );
}

function ConditionText(props: { condition: Condition }) {
  const { type, status, message, lastTransitionTime } = props.condition;
  const t = useText();
  return (
    <div>
      <Typography variant="body2" title={type}>
        {t(`details.conditions.${type}.${status}`)}
        {lastTransitionTime !== undefined && (
          <Typography variant="body2" color="textSecondary" component="span">
            {' '}
            {t('details.access.for')} <ElapsedTime since={lastTransitionTime} />
          </Typography>
        )}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {message}
      </Typography>
    </div>
  );
}
