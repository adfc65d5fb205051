import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import Button from '@material-ui/core/Button';
import PauseIcon from '@material-ui/icons/PauseCircleOutline';
import LockIcon from '@material-ui/icons/LockOutlined';
import {
  ExternalCluster,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { EntityName } from '../../common/EntityName';
import { HintText } from '../../common/HintText';
import { ProblemNotice } from '../../common/ProblemNotice';
import { TechnicalDetails } from '../../common/TechnicalDetails';
import { CLUSTER_SILENT } from './clusterSilent';

/** What {@link InsideProblem} is about. */
export interface InsideProblemProps {
  cluster: Pick<ExternalCluster, 'owner'>;
  error: ExternalClustersError;
  onRetry: () => void;
}

/** Stands where something from inside a cluster would be: the owner's alone, a cluster that rests, no backend, or a failure. */
export function InsideProblem(props: InsideProblemProps) {
  const { cluster, error, onRetry } = props;
  const t = useText();
  if (error.isBackendDown) {
    return (
      <Alert
        severity="warning"
        variant="outlined"
        action={<Again onClick={onRetry} />}
      >
        {t('inside.problem.backendDown')}
        <TechnicalDetails error={error} />
      </Alert>
    );
  }
  if (error.status === 403) {
    return <OwnerOnly cluster={cluster} />;
  }
  if (error.code === CLUSTER_SILENT) {
    return (
      <Alert
        severity="info"
        variant="outlined"
        icon={<PauseIcon fontSize="inherit" />}
        role="note"
      >
        <AlertTitle>{error.message}</AlertTitle>
        {error.hint && <HintText text={error.hint} />}
      </Alert>
    );
  }
  return <ProblemNotice error={error} action={<Again onClick={onRetry} />} />;
}

function OwnerOnly(props: Pick<InsideProblemProps, 'cluster'>) {
  const t = useText();
  return (
    <Alert
      severity="info"
      variant="outlined"
      icon={<LockIcon fontSize="inherit" />}
      role="note"
    >
      <AlertTitle>{t('inside.problem.denied')}</AlertTitle>
      {t('inside.problem.deniedText')} {t('inside.problem.deniedOwner')}{' '}
      <EntityName entityRef={props.cluster.owner} />.
    </Alert>
  );
}

function Again(props: { onClick: () => void }) {
  const t = useText();
  return (
    <Button size="small" color="inherit" onClick={props.onClick}>
      {t('common.retry')}
    </Button>
  );
}
