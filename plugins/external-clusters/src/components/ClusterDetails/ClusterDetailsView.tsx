import Alert from '@material-ui/lab/Alert';
import { useResolvedPath } from 'react-router-dom';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ExternalCluster,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { useText } from '../../hooks/useText';
import { clusterRouteRef, rootRouteRef } from '../../routes';
import { Crumb } from '../common/Crumb';
import { ProblemScreen } from '../common/ProblemScreen';
import { RefreshNotice } from '../common/RefreshNotice';
import { Stack } from '../common/Stack';
import { CredentialExpiryNotice } from '../Inside';
import { OperationBanner } from '../Operations';
import { DetailsHeader } from './DetailsHeader';
import { DetailsSkeleton } from './DetailsSkeleton';
import { DetailsTabs } from './DetailsTabs';
import { ACTIVITY } from './tabPaths';

/** What {@link ClusterDetailsView} shows and tells. */
export interface ClusterDetailsViewProps {
  cluster: Resource<ExternalCluster>;
  providers: Provider[];
  nameShownAbove: boolean;
  onRetry: () => void;
  onEdit: () => void;
  onDisconnect: () => void;
}

/** The details of a cluster in each of their states: loading, there, stale, gone, no permission, no backend. */
export function ClusterDetailsView(props: ClusterDetailsViewProps) {
  const { cluster: resource } = props;
  const t = useText();
  const activityPath = useResolvedPath(ACTIVITY).pathname;
  switch (resource.kind) {
    case 'Loading':
      return <DetailsSkeleton />;
    case 'Failed':
      return (
        <ProblemScreen
          error={resource.error}
          onRetry={props.onRetry}
          wayOut={<AllClusters />}
        />
      );
    default:
  }
  const cluster = resource.value;
  if (resource.refreshError?.status === 404) {
    return (
      <ProblemScreen
        error={resource.refreshError}
        onRetry={props.onRetry}
        wayOut={<AllClusters />}
      />
    );
  }
  return (
    <Stack>
      {!props.nameShownAbove && <ClusterCrumb cluster={cluster} />}
      <DetailsHeader {...props} cluster={cluster} />
      <RefreshNotice error={resource.refreshError} />
      {cluster.operation && (
        <OperationBanner
          key={cluster.operation.id}
          summary={cluster.operation}
          activityPath={activityPath}
        />
      )}
      <CredentialExpiryNotice cluster={cluster} />
      {cluster.stale && (
        <Alert severity="info" variant="outlined" role="status">
          {t('details.stale')}
        </Alert>
      )}
      <DetailsTabs
        cluster={cluster}
        providers={props.providers}
        onChanged={props.onRetry}
      />
    </Stack>
  );
}

function ClusterCrumb(props: { cluster: ExternalCluster }) {
  const { id, displayName } = props.cluster;
  const clusterRoute = useRouteRef(clusterRouteRef);
  return <Crumb label={displayName} href={clusterRoute({ clusterId: id })} />;
}

function AllClusters() {
  const t = useText();
  const listRoute = useRouteRef(rootRouteRef);
  return (
    <LinkButton to={listRoute()} color="primary" variant="outlined">
      {t('details.all')}
    </LinkButton>
  );
}
