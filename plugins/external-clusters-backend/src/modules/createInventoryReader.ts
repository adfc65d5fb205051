import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ExternalClustersClient } from 'backstage-plugin-external-clusters-common';
import { InventoryReader } from './InventoryReader';

/** An {@link InventoryReader} that asks the External Clusters backend wherever it is. */
export function createInventoryReader(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): InventoryReader {
  const api = new ExternalClustersClient({
    discoveryApi: services.discovery,
    fetchApi: { fetch },
  });
  return new InventoryReader(api, services.auth);
}
