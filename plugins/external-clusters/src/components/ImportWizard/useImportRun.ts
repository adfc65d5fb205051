import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  DiscoveredCluster,
  ExternalClustersError,
  ImportRequest,
  ImportResult,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { toExternalClustersError } from '../../hooks/toExternalClustersError';

/** How many clusters one request imports: small enough that the progress is seen to move. */
const BATCH_SIZE = 10;

/** How an import goes; `total` is 0 before it starts. */
export interface ImportRunState {
  total: number;
  running: boolean;
  waiting: DiscoveredCluster[];
  results: ImportResult['results'];
  /** Why the rest was not asked for. */
  error?: ExternalClustersError;
}

type Target = Omit<ImportRequest, 'refs'>;

const notStarted: ImportRunState = {
  total: 0,
  running: false,
  waiting: [],
  results: [],
};

/** Imports clusters batch by batch and keeps each one's outcome. */
export function useImportRun() {
  const api = useApi(externalClustersApiRef);
  const [state, setState] = useState(notStarted);
  const [target, setTarget] = useState<Target>();

  const run = useCallback(
    async (to: Target, clusters: DiscoveredCluster[]) => {
      setState(before => ({ ...before, running: true, error: undefined }));
      try {
        for (let from = 0; from < clusters.length; from += BATCH_SIZE) {
          const batch = clusters.slice(from, from + BATCH_SIZE);
          const { results } = await api.importClusters({
            ...to,
            refs: batch.map(({ ref }) => ref),
          });
          setState(before => ({
            ...before,
            results: [...before.results, ...withNames(results, batch)],
            waiting: clusters.slice(from + BATCH_SIZE),
          }));
        }
        setState(before => ({ ...before, running: false }));
      } catch (thrown) {
        const error = toExternalClustersError(thrown);
        setState(before => ({ ...before, running: false, error }));
      }
    },
    [api],
  );

  return {
    state,
    start: (to: Target, clusters: DiscoveredCluster[]) => {
      setTarget(to);
      setState({ ...notStarted, total: clusters.length, waiting: clusters });
      return run(to, clusters);
    },
    /** Asks for those again that were not answered. */
    resume: () => target && run(target, state.waiting),
    reset: () => setState(notStarted),
  };
}

// A refusal may come without the name; people know the cluster by nothing else.
function withNames(
  results: ImportResult['results'],
  batch: DiscoveredCluster[],
): ImportResult['results'] {
  return results.map(result => ({
    ...result,
    name: result.name ?? batch.find(({ ref }) => ref === result.ref)?.name,
  }));
}
