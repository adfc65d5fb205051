import {
  externalClusterConnectPermission,
  externalClusterCreatePermission,
  externalClusterImportPermission,
  Provider,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { usePermission } from '@backstage/plugin-permission-react';

/** Which ways to add a cluster this installation offers and the user is permitted. */
export function useAddingClusters(
  status: Status | undefined,
  providers: Provider[] = [],
): {
  loading: boolean;
  canCreate: boolean;
  canImport: boolean;
  canConnect: boolean;
} {
  const importing = usePermission({
    permission: externalClusterImportPermission,
  });
  const connecting = usePermission({
    permission: externalClusterConnectPermission,
  });
  const creating = usePermission({
    permission: externalClusterCreatePermission,
  });
  const asked = [importing, connecting, creating];
  return {
    loading: asked.some(({ loading }) => loading) || !status,
    canCreate:
      creating.allowed &&
      status?.features.create === true &&
      providers.some(({ capabilities }) =>
        capabilities.changes.includes('CreateCluster'),
      ),
    canImport: importing.allowed && status?.features.import === true,
    canConnect: connecting.allowed && status?.features.connect === true,
  };
}
