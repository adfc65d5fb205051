import {
  externalClusterConnectPermission,
  externalClusterImportPermission,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { usePermission } from '@backstage/plugin-permission-react';

/** Which ways to add a cluster this installation offers and the user is permitted. */
export function useAddingClusters(status: Status | undefined): {
  loading: boolean;
  canImport: boolean;
  canConnect: boolean;
} {
  const importing = usePermission({
    permission: externalClusterImportPermission,
  });
  const connecting = usePermission({
    permission: externalClusterConnectPermission,
  });
  return {
    loading: importing.loading || connecting.loading || !status,
    canImport: importing.allowed && status?.features.import === true,
    canConnect: connecting.allowed && status?.features.connect === true,
  };
}
