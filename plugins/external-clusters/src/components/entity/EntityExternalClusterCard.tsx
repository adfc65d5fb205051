import { useCallback } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import { InfoCard } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EXTERNAL_CLUSTER_ID_ANNOTATION,
  ExternalCluster,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { Resource } from '../../hooks/Resource';
import { usePolledResource } from '../../hooks/usePolledResource';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { NodesCell } from '../ClusterList/NodesCell';
import { FactList } from '../common/FactList';
import { ProblemNotice } from '../common/ProblemNotice';
import { RelativeTime } from '../common/RelativeTime';
import { StateIndicator } from '../StateIndicator';

/** The live state of a cluster on the overview of its entity page. */
export function EntityExternalClusterCard() {
  const { entity } = useEntity();
  const clusterId =
    entity.metadata.annotations?.[EXTERNAL_CLUSTER_ID_ANNOTATION];
  return clusterId ? (
    <ClusterCard key={clusterId} clusterId={clusterId} />
  ) : null;
}

function ClusterCard(props: { clusterId: string }) {
  const { clusterId } = props;
  const api = useApi(externalClustersApiRef);
  const t = useText();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const { resource } = usePolledResource(
    useCallback(
      (signal: AbortSignal) => api.getCluster(clusterId, { signal }),
      [api, clusterId],
    ),
  );
  return (
    <InfoCard
      title={t('entity.card.title')}
      variant="gridItem"
      deepLink={{
        title: t('entity.card.more'),
        link: clusterRoute({ clusterId }),
      }}
    >
      <CardContent resource={resource} />
    </InfoCard>
  );
}

function CardContent(props: { resource: Resource<ExternalCluster> }) {
  const { resource } = props;
  const t = useText();
  if (resource.kind === 'Loading') {
    return <Skeleton variant="rect" height={120} />;
  }
  if (resource.kind === 'Failed') {
    return <ProblemNotice error={resource.error} />;
  }
  const { version, location, nodes, observedAt } = resource.value;
  return (
    <FactList
      facts={[
        {
          label: t('list.column.state'),
          value: <StateIndicator cluster={resource.value} />,
        },
        { label: t('list.column.version'), value: version },
        { label: t('list.column.location'), value: location },
        { label: t('list.column.nodes'), value: <NodesCell nodes={nodes} /> },
        {
          label: t('list.column.observedAt'),
          value: observedAt && <RelativeTime at={observedAt} />,
        },
      ]}
    />
  );
}
