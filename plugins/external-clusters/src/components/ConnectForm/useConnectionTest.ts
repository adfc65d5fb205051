import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ConnectionTest } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { ConnectDraft, toKubeconfigInput } from './ConnectDraft';

/** Tries a kubeconfig; a result counts only for the very input that it was made with. */
export function useConnectionTest(
  draft: Pick<ConnectDraft, 'kubeconfig' | 'context'>,
) {
  const api = useApi(externalClustersApiRef);
  const { state, run } = useAction();
  const [tested, setTested] = useState<{
    key: string;
    result?: ConnectionTest;
  }>();
  const input = toKubeconfigInput(draft);
  const key = JSON.stringify(input);
  const start = () =>
    run(async () => {
      setTested({ key });
      const result = await api.testConnection(input);
      setTested({ key, result });
    });
  const current = tested?.key === key;
  return {
    running: current && state.kind === 'Running',
    error: current && state.kind === 'Failed' ? state.error : undefined,
    result: current ? tested.result : undefined,
    start,
  };
}
