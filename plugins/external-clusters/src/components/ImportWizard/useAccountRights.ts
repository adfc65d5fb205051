import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RightsReport } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';

const nothing: RightsReport = { features: [], checkedAt: 0 };

/** Which rights an account has. Each asking is a call to the cloud, so the answer is kept over the steps. */
export function useAccountRights(accountId: string | undefined) {
  const api = useApi(externalClustersApiRef);
  return useResource(
    useCallback(
      async (signal: AbortSignal) =>
        accountId ? api.getAccountRights(accountId, {}, { signal }) : nothing,
      [api, accountId],
    ),
  );
}
