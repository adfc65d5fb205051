import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Discovery } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';

const nothing: Discovery = { clusters: [], missing: [] };

/** The clusters that an account can see. Each asking is a call to the cloud, so the answer is kept over the steps. */
export function useDiscovery(accountId: string | undefined) {
  const api = useApi(externalClustersApiRef);
  return useResource(
    useCallback(
      async (signal: AbortSignal) =>
        accountId ? api.discoverClusters(accountId, { signal }) : nothing,
      [api, accountId],
    ),
  );
}
