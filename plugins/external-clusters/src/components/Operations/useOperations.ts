import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { usePolledResource } from '../../hooks/usePolledResource';
import { useSignalRefresh } from '../../hooks/useSignalRefresh';

const PAGE = 20;
const MOST = 100;

/** The latest operations, of one cluster or of all of the user's owners, kept fresh; `more` asks for older ones too. */
export function useOperations(clusterId: string | undefined) {
  const api = useApi(externalClustersApiRef);
  const [limit, setLimit] = useState(PAGE);
  const polled = usePolledResource(
    useCallback(
      (signal: AbortSignal) =>
        clusterId === undefined
          ? api.listOperations({ limit }, { signal })
          : api.listClusterOperations(clusterId, { limit }, { signal }),
      [api, clusterId, limit],
    ),
  );
  useSignalRefresh(polled.refresh);
  const more = useCallback(
    () => setLimit(before => Math.min(MOST, before + PAGE)),
    [],
  );
  return { ...polled, more };
}
