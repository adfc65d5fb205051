import { CatalogCluster } from 'backstage-plugin-external-clusters-common';

/** A registration of the given entity name, with everything that a test does not care for. */
export function catalogCluster(
  entityName: string,
  differences: Partial<CatalogCluster> = {},
): CatalogCluster {
  return {
    id: `id-of-${entityName}`,
    entityName,
    name: entityName,
    displayName: entityName,
    provider: 'eks',
    providerTitle: 'EKS',
    origin: 'Imported',
    owner: 'group:default/team-a',
    location: 'eu-west-1',
    version: '1.33.2',
    state: 'Running',
    labels: {},
    ...differences,
  };
}
