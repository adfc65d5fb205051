import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  MissingAnnotationEmptyState,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { EXTERNAL_CLUSTER_ID_ANNOTATION } from 'backstage-plugin-external-clusters-common';
import { rootRouteRef } from '../../routes';
import { ClusterDetails } from '../ClusterDetails';

/** The details of a cluster as a part of its entity page. */
export function EntityExternalClusterContent() {
  const { entity } = useEntity();
  const listRoute = useRouteRef(rootRouteRef);
  const navigate = useNavigate();
  const clusterId =
    entity.metadata.annotations?.[EXTERNAL_CLUSTER_ID_ANNOTATION];
  if (!clusterId) {
    return (
      <MissingAnnotationEmptyState
        annotation={EXTERNAL_CLUSTER_ID_ANNOTATION}
      />
    );
  }
  return (
    <ClusterDetails
      key={clusterId}
      clusterId={clusterId}
      nameShownAbove
      onDisconnected={() => navigate(listRoute())}
    />
  );
}
