import { useNavigate } from 'react-router-dom';
import { alertApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { ConnectDraft, toConnectRequest } from './ConnectDraft';

/** Connects the cluster of a complete draft and goes to its details. */
export function useConnect(draft: ConnectDraft) {
  const api = useApi(externalClustersApiRef);
  const alertApi = useApi(alertApiRef);
  const navigate = useNavigate();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const t = useText();
  const { state, run } = useAction();
  const connect = () =>
    run(async () => {
      const { id, displayName } = await api.connectCluster(
        toConnectRequest(draft),
      );
      alertApi.post({
        message: t('connect.done', { name: displayName }),
        severity: 'success',
        display: 'transient',
      });
      navigate(clusterRoute({ clusterId: id }));
    });
  return { state, connect };
}
