import { useCallback, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useApi } from '@backstage/core-plugin-api';
import { KubeconfigInspection } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { Resource } from '../../hooks/Resource';
import { useResource } from '../../hooks/useResource';
import { toKubeconfigInput } from './ConnectDraft';

const DEBOUNCE_MS = 400;

/** What a kubeconfig says, asked for when the typing rests; undefined while there is nothing to read. */
export function useInspection(
  kubeconfig: string,
  context: string,
): Resource<KubeconfigInspection | undefined> {
  const api = useApi(externalClustersApiRef);
  const [asked, setAsked] = useState({ kubeconfig, context });
  useDebounce(() => setAsked({ kubeconfig, context }), DEBOUNCE_MS, [
    kubeconfig,
    context,
  ]);
  const { resource } = useResource(
    useCallback(
      async (signal: AbortSignal) =>
        asked.kubeconfig.trim()
          ? api.inspectKubeconfig(toKubeconfigInput(asked), { signal })
          : undefined,
      [api, asked],
    ),
  );
  const current = asked.kubeconfig === kubeconfig && asked.context === context;
  return current ? resource : { kind: 'Loading' };
}
