import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { useResource } from '../../../hooks/useResource';
import { AccessCard } from '../../ClusterDetails/AccessCard';
import { Stack } from '../../common/Stack';
import { RightsCard } from './RightsCard';

/** Whether cloud and cluster can be asked, and which rights there are. The clouds are asked once, and when somebody wants it. */
export function AccessTab(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const api = useApi(externalClustersApiRef);
  const { resource, refresh } = useResource(
    useCallback(
      (signal: AbortSignal) => api.getClusterRights(cluster.id, { signal }),
      [api, cluster.id],
    ),
  );
  return (
    <Stack>
      <AccessCard cluster={cluster} />
      <RightsCard cluster={cluster} rights={resource} onAgain={refresh} />
    </Stack>
  );
}
