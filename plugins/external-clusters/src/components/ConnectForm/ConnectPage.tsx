import Alert from '@material-ui/lab/Alert';
import { Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useAddingClusters } from '../../hooks/useAddingClusters';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { connectRouteRef } from '../../routes';
import { Crumb } from '../common/Crumb';
import { NotOffered } from '../common/NotOffered';
import { ProblemScreen } from '../common/ProblemScreen';
import { ScreenHeader } from '../common/ScreenHeader';
import { ConnectForm } from './ConnectForm';

/** Connects a cluster by kubeconfig, where that is offered and permitted. */
export function ConnectPage() {
  const t = useText();
  const href = useRouteRef(connectRouteRef)();
  return (
    <>
      <Crumb label={t('connect.title')} href={href} />
      <ScreenHeader
        title={t('connect.title')}
        subtitle={t('connect.subtitle')}
      />
      <ConnectContent />
    </>
  );
}

function ConnectContent() {
  const t = useText();
  const { resource: status, refresh } = useStatus();
  const adding = useAddingClusters(valueOf(status));
  if (status.kind === 'Failed') {
    return <ProblemScreen error={status.error} onRetry={refresh} />;
  }
  if (status.kind === 'Loading' || adding.loading) {
    return <Progress />;
  }
  if (!adding.canConnect) {
    return (
      <NotOffered
        title={t('connect.notOffered.title')}
        message={t('connect.notOffered.message')}
      />
    );
  }
  if (!status.value.secretStore.ready) {
    return (
      <Alert severity="warning" variant="outlined">
        {t('connect.secretStore')} {status.value.secretStore.message}
      </Alert>
    );
  }
  return <ConnectForm status={status.value} />;
}
