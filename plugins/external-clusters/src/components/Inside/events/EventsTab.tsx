import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { useAddressSelection } from '../../../hooks/useAddressSelection';
import { useInsideResource } from '../parts/useInsideResource';
import {
  EventSelection,
  formatEventSelection,
  parseEventSelection,
  toEventQuery,
} from './EventSelection';
import { EventsView } from './EventsView';
import { ofNamespace } from './ofNamespace';

const format = { parse: parseEventSelection, format: formatEventSelection };

/** The events of a cluster, asked for as the address bar says and kept fresh. */
export function EventsTab(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const [selection, select] = useAddressSelection(format);
  const { resource, refresh } = useEvents(cluster.id, selection);
  return (
    <EventsView
      cluster={cluster}
      events={ofNamespace(resource, selection.namespace)}
      selection={selection}
      onSelect={select}
      onRetry={refresh}
    />
  );
}

function useEvents(clusterId: string, selection: EventSelection) {
  const api = useApi(externalClustersApiRef);
  return useInsideResource(
    useCallback(
      async (signal: AbortSignal) => ({
        namespace: selection.namespace,
        events: await api.listEvents(clusterId, toEventQuery(selection), {
          signal,
        }),
      }),
      [api, clusterId, selection],
    ),
  );
}
