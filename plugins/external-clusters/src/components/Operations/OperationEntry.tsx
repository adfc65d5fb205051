import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ExternalClustersError,
  Operation,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { DisclosureButton } from '../common/DisclosureButton';
import { EntityName } from '../common/EntityName';
import { ProblemNotice } from '../common/ProblemNotice';
import { RelativeTime } from '../common/RelativeTime';
import { isActive } from './operationFacts';
import { OperationActions } from './OperationActions';
import { OperationIcon } from './OperationIcon';
import { OperationSteps } from './OperationSteps';
import { Standing } from './Standing';

const useStyles = makeStyles(
  theme => ({
    entry: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
    },
    // In the middle of the first line.
    icon: { display: 'flex', alignItems: 'center', height: 28 },
    content: { display: 'grid', gap: theme.spacing(1) },
    head: { margin: 0 },
  }),
  { name: 'ExternalClustersOperationEntry' },
);

/** One operation: what, who, when, how it stands, its steps, why it failed, and what can be done about it. */
export function OperationEntry(props: {
  operation: Operation;
  showCluster: boolean;
  canRetry: boolean;
  onChanged: () => void;
}) {
  const { operation, showCluster, canRetry, onChanged } = props;
  const { title, state, startedBy, startedAt, problem } = operation;
  const classes = useStyles();
  const t = useText();
  return (
    <li className={classes.entry}>
      <div className={classes.icon}>
        <OperationIcon state={state} />
      </div>
      <div className={classes.content}>
        <div>
          <Typography
            variant="subtitle1"
            component="h3"
            className={classes.head}
          >
            {title}
          </Typography>
          <Typography variant="body2" color="textSecondary" component="div">
            {showCluster && (
              <>
                <ClusterName operation={operation} />
                {' · '}
              </>
            )}
            <Standing word={t(`operations.state.${state}`)} {...operation} />
            {' · '}
            {t('operations.started')} <RelativeTime at={startedAt} />{' '}
            {t('operations.by')} <EntityName entityRef={startedBy} />
          </Typography>
        </div>
        <Steps operation={operation} />
        {problem && (
          <ProblemNotice error={new ExternalClustersError(problem, {})} />
        )}
        <OperationActions
          operation={operation}
          canRetry={canRetry}
          onChanged={onChanged}
        />
      </div>
    </li>
  );
}

function ClusterName(props: { operation: Operation }) {
  const { clusterId, clusterName } = props.operation;
  const clusterRoute = useRouteRef(clusterRouteRef);
  return clusterId ? (
    // It stands among other words, so its colour alone is not enough.
    <Link to={clusterRoute({ clusterId })} underline="always">
      {clusterName}
    </Link>
  ) : (
    <>{clusterName}</>
  );
}

function Steps(props: { operation: Operation }) {
  const { operation } = props;
  const { title } = operation;
  const t = useText();
  const telling = isActive(operation) || operation.state === 'Failed';
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? telling;
  return (
    <div>
      {!telling && (
        <DisclosureButton
          label={t('operations.showSteps')}
          ariaLabel={t('operations.steps', { title })}
          open={open}
          onToggle={() => setChosen(!open)}
        />
      )}
      {open && <OperationSteps operation={operation} />}
    </div>
  );
}
