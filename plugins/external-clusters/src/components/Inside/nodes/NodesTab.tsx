import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { answerOf } from '../../../hooks/answerOf';
import { useLastPage } from '../../../hooks/useLastPage';
import { usePagedSelection } from '../../../hooks/usePagedSelection';
import { useInsideResource } from '../parts/useInsideResource';
import {
  formatNodeSelection,
  parseNodeSelection,
  toNodeQuery,
} from './NodeSelection';
import { NodesView } from './NodesView';

const format = { parse: parseNodeSelection, format: formatNodeSelection };

/** The nodes of a cluster, asked for as the address bar says and kept fresh. */
export function NodesTab(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const api = useApi(externalClustersApiRef);
  const [selection, select] = usePagedSelection(format);
  const { resource, refresh } = useInsideResource(
    useCallback(
      (signal: AbortSignal) =>
        api.listNodes(cluster.id, toNodeQuery(selection), { signal }),
      [api, cluster.id, selection],
    ),
  );
  useLastPage(answerOf(resource)?.total, selection, select);
  return (
    <NodesView
      cluster={cluster}
      nodes={resource}
      selection={selection}
      onSelect={select}
      onRetry={refresh}
    />
  );
}
