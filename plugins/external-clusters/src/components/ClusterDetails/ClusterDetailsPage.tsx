import { useNavigate } from 'react-router-dom';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { clusterRouteRef, rootRouteRef } from '../../routes';
import { ClusterDetails } from './ClusterDetails';

/** The details of the cluster that the address names. */
export function ClusterDetailsPage() {
  const { clusterId } = useRouteRefParams(clusterRouteRef);
  const listRoute = useRouteRef(rootRouteRef);
  const navigate = useNavigate();
  return (
    <ClusterDetails
      key={clusterId}
      clusterId={clusterId}
      nameShownAbove={false}
      onDisconnected={() => navigate(listRoute())}
    />
  );
}
