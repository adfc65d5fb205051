import { useCallback, useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ExternalCluster,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { Resource } from '../../../hooks/Resource';
import { useAddressSelection } from '../../../hooks/useAddressSelection';
import { useInsideResource } from '../parts/useInsideResource';
import {
  formatNodeSelection,
  lastPageOf,
  NodeSelection,
  parseNodeSelection,
  toNodeQuery,
} from './NodeSelection';
import { NodesView } from './NodesView';

const format = { parse: parseNodeSelection, format: formatNodeSelection };

/** The nodes of a cluster, asked for as the address bar says and kept fresh. */
export function NodesTab(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const api = useApi(externalClustersApiRef);
  const [selection, select] = useAddressSelection(format);
  const { resource, refresh } = useInsideResource(
    useCallback(
      (signal: AbortSignal) =>
        api.listNodes(cluster.id, toNodeQuery(selection), { signal }),
      [api, cluster.id, selection],
    ),
  );
  useLastPage(resource, selection, select);
  // Another choice begins on its first page.
  const selectAnew = (change: Partial<NodeSelection>) =>
    select({ page: 0, ...change });
  return (
    <NodesView
      cluster={cluster}
      nodes={resource}
      selection={selection}
      onSelect={selectAnew}
      onRetry={refresh}
    />
  );
}

/** Nodes go, and an address may name a page that never was: the last page is shown then, and no empty one. */
function useLastPage(
  resource: Resource<NodeList>,
  { page, pageSize }: NodeSelection,
  select: (change: Partial<NodeSelection>) => void,
) {
  const isAnswered = resource.kind === 'Loaded' && !resource.pending;
  const total = isAnswered ? resource.value.total : 0;
  const lastPage = lastPageOf(total, pageSize);
  const isBeyond = total > 0 && page > lastPage;
  useEffect(() => {
    if (isBeyond) select({ page: lastPage });
  }, [isBeyond, lastPage, select]);
}
