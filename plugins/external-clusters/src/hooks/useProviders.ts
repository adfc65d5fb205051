import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../api';
import { useResource } from './useResource';

/** The installed providers and what each of them can do. */
export function useProviders() {
  const api = useApi(externalClustersApiRef);
  return useResource(
    useCallback(signal => api.listProviders({ signal }), [api]),
  );
}
