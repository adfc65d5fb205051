import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { DisconnectDialogView } from './DisconnectDialogView';

/** Asks before a cluster is disconnected, and does it. */
export function DisconnectDialog(props: {
  cluster: ExternalClusterSummary;
  onClose: () => void;
  onDisconnected: () => void;
}) {
  const { cluster, onClose, onDisconnected } = props;
  const api = useApi(externalClustersApiRef);
  const alertApi = useApi(alertApiRef);
  const t = useText();
  const { state, run } = useAction();
  const disconnect = async () => {
    if (await run(() => api.disconnectCluster(cluster.id))) {
      alertApi.post({
        message: t('dialogs.disconnect.done', { name: cluster.displayName }),
        severity: 'success',
        display: 'transient',
      });
      onClose();
      onDisconnected();
    }
  };
  return (
    <DisconnectDialogView
      cluster={cluster}
      state={state}
      onClose={onClose}
      onDisconnect={disconnect}
    />
  );
}
