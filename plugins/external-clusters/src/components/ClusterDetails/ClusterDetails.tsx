import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { usePolledResource } from '../../hooks/usePolledResource';
import { useProviders } from '../../hooks/useProviders';
import { useSignalRefresh } from '../../hooks/useSignalRefresh';
import { valueOf } from '../../hooks/valueOf';
import { ClusterDialogs } from '../changes/ClusterDialogs';
import { DisconnectDialog } from '../DisconnectDialog';
import { EditRegistrationDialog } from '../EditRegistrationDialog';
import { ClusterDetailsView } from './ClusterDetailsView';

/**
 * The details of one cluster, asked for and kept fresh, with the dialogs that change it.
 * Mount it on a path that ends with `/*`: its tabs have addresses of their own.
 */
export function ClusterDetails(props: {
  clusterId: string;
  /** Where the name stands above already, as on an entity page, it is not repeated. */
  nameShownAbove: boolean;
  onDisconnected: () => void;
}) {
  const { clusterId, nameShownAbove, onDisconnected } = props;
  const { resource, refresh } = useCluster(clusterId);
  const providers = useProviders();
  const [dialog, setDialog] = useState<'edit' | 'disconnect'>();
  const cluster = valueOf(resource);
  const close = () => setDialog(undefined);
  return (
    <ClusterDialogs
      providers={valueOf(providers.resource) ?? []}
      onChanged={refresh}
      onDisconnected={onDisconnected}
    >
      <ClusterDetailsView
        cluster={resource}
        providers={valueOf(providers.resource) ?? []}
        nameShownAbove={nameShownAbove}
        onRetry={refresh}
        onEdit={() => setDialog('edit')}
        onDisconnect={() => setDialog('disconnect')}
      />
      {cluster && dialog === 'edit' && (
        <EditRegistrationDialog
          cluster={cluster}
          onClose={close}
          onSaved={refresh}
        />
      )}
      {cluster && dialog === 'disconnect' && (
        <DisconnectDialog
          cluster={cluster}
          onClose={close}
          onDisconnected={onDisconnected}
        />
      )}
    </ClusterDialogs>
  );
}

function useCluster(clusterId: string) {
  const api = useApi(externalClustersApiRef);
  const polled = usePolledResource(
    useCallback(
      (signal: AbortSignal) => api.getCluster(clusterId, { signal }),
      [api, clusterId],
    ),
  );
  useSignalRefresh(polled.refresh);
  return polled;
}
