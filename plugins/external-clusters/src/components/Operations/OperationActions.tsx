import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Operation } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { createClusterRouteRef } from '../../routes';
import { ProblemNotice } from '../common/ProblemNotice';
import { isActive } from './operationFacts';
import { RetryActions } from './RetryActions';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'ExternalClustersOperationActions' },
);

/** What can be done about an operation: stop it, try it again, or go another way. */
export function OperationActions(props: {
  operation: Operation;
  canRetry: boolean;
  onChanged: () => void;
}) {
  const { operation, canRetry, onChanged } = props;
  const classes = useStyles();
  const t = useText();
  const createRoute = useRouteRef(createClusterRouteRef)();
  if (isActive(operation)) {
    return <CancelAction operation={operation} onChanged={onChanged} />;
  }
  const failedCreation =
    operation.kind === 'CreateCluster' && operation.state === 'Failed';
  return (
    <div className={classes.actions}>
      {canRetry && <RetryActions operation={operation} onChanged={onChanged} />}
      {failedCreation && (
        <LinkButton size="small" variant="outlined" to={createRoute}>
          {t('operations.createAgain')}
        </LinkButton>
      )}
    </div>
  );
}

function CancelAction(props: { operation: Operation; onChanged: () => void }) {
  const { operation, onChanged } = props;
  const { id, title, cancel } = operation;
  const api = useApi(externalClustersApiRef);
  const t = useText();
  const { state, run } = useAction();
  const running = state.kind === 'Running';
  if (!cancel.allowed) {
    return cancel.reason ? (
      <Typography variant="body2" color="textSecondary">
        {cancel.reason}
      </Typography>
    ) : null;
  }
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        disabled={running}
        aria-label={t('operations.cancelOf', { title })}
        onClick={() =>
          run(async () => {
            await api.cancelOperation(id);
            onChanged();
          })
        }
      >
        {t(running ? 'operations.cancelling' : 'operations.cancel')}
      </Button>
      {state.kind === 'Failed' && <ProblemNotice error={state.error} />}
    </div>
  );
}
