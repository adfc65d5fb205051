import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Operation } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { OperationIcon } from './OperationIcon';
import { Standing } from './Standing';

const useStyles = makeStyles(
  theme => ({
    steps: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
    },
    step: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  }),
  { name: 'ExternalClustersOperationSteps' },
);

/** The steps of an operation, in their order: how each stands, how far it is, how long it took. */
export function OperationSteps(props: { operation: Operation }) {
  const { title, steps, problem } = props.operation;
  const classes = useStyles();
  const t = useText();
  return (
    <ol className={classes.steps} aria-label={t('operations.steps', { title })}>
      {steps.map((step, index) => (
        // Two steps may be called the same; their order never changes.
        <li key={index} className={classes.step}>
          <OperationIcon state={step.state} />
          <div>
            <Typography variant="body2">
              {step.title}
              {': '}
              <Standing
                word={t(`operations.stepState.${step.state}`)}
                {...step}
              />
            </Typography>
            {/* What stands below as the reason is not said twice. */}
            {step.message && step.message !== problem?.message && (
              <Typography variant="body2" color="textSecondary">
                {step.message}
              </Typography>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
