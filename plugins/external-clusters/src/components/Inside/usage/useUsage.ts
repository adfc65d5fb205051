import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ClusterUsage } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { Resource } from '../../../hooks/Resource';
import { valueOf } from '../../../hooks/valueOf';
import { useInsideResource } from '../parts/useInsideResource';
import { appendUsage } from './appendUsage';

/** What a cluster uses, and used while the page was open. */
export interface UsageModel {
  resource: Resource<ClusterUsage>;
  /** The oldest first. */
  history: ClusterUsage[];
  refresh: () => void;
}

/** Asks what a cluster uses as long as somebody wants to see it, and remembers it for as long as the page is open. */
export function useUsage(clusterId: string, wanted: boolean): UsageModel {
  const api = useApi(externalClustersApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getUsage(clusterId, { signal }),
    [api, clusterId],
  );
  const { resource, refresh } = useInsideResource(wanted ? load : undefined);
  const [history, setHistory] = useState<ClusterUsage[]>([]);
  const latest = valueOf(resource);
  useEffect(() => {
    if (latest) {
      setHistory(before => appendUsage(before, latest));
    }
  }, [latest]);
  return { resource, history, refresh };
}
