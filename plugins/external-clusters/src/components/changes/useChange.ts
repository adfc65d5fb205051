import { useRef } from 'react';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ClusterChange,
  Operation,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';

/**
 * Starts changes of one cluster. The same change sent again after a failure goes with the same key, so that it
 * starts nothing twice; another change is another intent.
 */
export function useChange(
  clusterId: string,
  onStarted: (operation: Operation) => void,
) {
  const api = useApi(externalClustersApiRef);
  const alertApi = useApi(alertApiRef);
  const t = useText();
  const action = useAction();
  const intent = useRef<{ change: string; key: string }>();

  const keyOf = (change: ClusterChange) => {
    const text = JSON.stringify(change);
    if (intent.current?.change !== text) {
      intent.current = { change: text, key: newIdempotencyKey() };
    }
    return intent.current.key;
  };
  const start = (change: ClusterChange) =>
    action.run(async () => {
      const key = keyOf(change);
      const operation = await api.startChange(clusterId, change, key);
      intent.current = undefined;
      alertApi.post({
        message: t('changes.started', { title: operation.title }),
        severity: 'info',
        display: 'transient',
      });
      onStarted(operation);
    });
  return { ...action, start };
}
