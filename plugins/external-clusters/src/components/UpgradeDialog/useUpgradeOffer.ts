import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';

/** To which versions a cluster and its node pools can go now, asked of the cloud when a dialog opens. */
export function useUpgradeOffer(clusterId: string) {
  const api = useApi(externalClustersApiRef);
  return useResource(
    useCallback(
      signal => api.getUpgrades(clusterId, { signal }),
      [api, clusterId],
    ),
  );
}
