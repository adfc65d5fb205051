import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../api';
import { useResource } from './useResource';

/** What this installation offers to the user. */
export function useStatus() {
  const api = useApi(externalClustersApiRef);
  return useResource(useCallback(signal => api.getStatus({ signal }), [api]));
}
