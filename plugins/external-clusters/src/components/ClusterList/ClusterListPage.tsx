import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAddingClusters } from '../../hooks/useAddingClusters';
import { usePolledResource } from '../../hooks/usePolledResource';
import { useProviders } from '../../hooks/useProviders';
import { useSignalRefresh } from '../../hooks/useSignalRefresh';
import { useStatus } from '../../hooks/useStatus';
import { valueOf } from '../../hooks/valueOf';
import { ClusterDialogs } from '../changes/ClusterDialogs';
import { DisconnectDialog } from '../DisconnectDialog';
import { ClusterListView } from './ClusterListView';
import { ClusterPageAndFleet } from './ClusterPageAndFleet';
import { ListSelection, toClusterQuery } from './ListSelection';
import { useListSelection } from './useListSelection';
import { useVisibleColumns } from './useVisibleColumns';

/** The list of clusters, asked for as the address bar says and kept fresh. */
export function ClusterListPage() {
  const [selection, select] = useListSelection();
  const { resource: list, refresh } = useClusterList(selection);
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
