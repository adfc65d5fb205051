import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { answerOf } from '../../hooks/answerOf';
import { useAddingClusters } from '../../hooks/useAddingClusters';
import { useLastPage } from '../../hooks/useLastPage';
import { usePagedSelection } from '../../hooks/usePagedSelection';
import { usePolledResource } from '../../hooks/usePolledResource';
import { useProviders } from '../../hooks/useProviders';
import { useSignalRefresh } from '../../hooks/useSignalRefresh';
import { useStatus } from '../../hooks/useStatus';
import { valueOf } from '../../hooks/valueOf';
import { ClusterDialogs } from '../changes/ClusterDialogs';
import { DisconnectDialog } from '../DisconnectDialog';
import { ClusterListView } from './ClusterListView';
import { ClusterPageAndFleet } from './ClusterPageAndFleet';
import {
  formatListSelection,
  ListSelection,
  parseListSelection,
  toClusterQuery,
} from './ListSelection';
import { useVisibleColumns } from './useVisibleColumns';

const format = { parse: parseListSelection, format: formatListSelection };

/** The list of clusters, asked for as the address bar says and kept fresh. */
export function ClusterListPage() {
  const [selection, select] = usePagedSelection(format);
  const { resource: list, refresh } = useClusterList(selection);
  useLastPage(answerOf(list)?.page.totalItems, selection, select);
  const status = useStatus();
  const providers = useProviders();
  const { columns, toggle } = useVisibleColumns();
  const adding = useAddingClusters(
    valueOf(status.resource),
    valueOf(providers.resource),
  );
  const [disconnecting, setDisconnecting] = useState<ExternalClusterSummary>();
  return (
    <ClusterDialogs
      providers={valueOf(providers.resource) ?? []}
      onChanged={refresh}
      onDisconnected={refresh}
    >
      <ClusterListView
        list={list}
        status={valueOf(status.resource)}
        providers={valueOf(providers.resource) ?? []}
        selection={selection}
        columns={columns}
        canImport={adding.canImport}
        canConnect={adding.canConnect}
        canCreate={adding.canCreate}
        onSelect={select}
        onToggleColumn={toggle}
        onDisconnect={setDisconnecting}
        onRetry={refresh}
      />
      {disconnecting && (
        <DisconnectDialog
          cluster={disconnecting}
          onClose={() => setDisconnecting(undefined)}
          onDisconnected={refresh}
        />
      )}
    </ClusterDialogs>
  );
}

function useClusterList(selection: ListSelection) {
  const api = useApi(externalClustersApiRef);
  const load = useCallback(
    async (signal: AbortSignal): Promise<ClusterPageAndFleet> => {
      const [page, fleet] = await Promise.all([
        api.listClusters(toClusterQuery(selection), { signal }),
        api.getFleet({ signal }),
      ]);
      return { page, fleet };
    },
    [api, selection],
  );
  const polled = usePolledResource(load);
  useSignalRefresh(polled.refresh);
  return polled;
}
