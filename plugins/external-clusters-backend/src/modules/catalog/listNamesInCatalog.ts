import { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EXTERNAL_CLUSTER_KIND } from 'backstage-plugin-external-clusters-common';
import { LOCATION_TYPE } from './toEntity';

const PAGE_SIZE = 500;

/** The names of the ExternalCluster entities that came from this plugin, not from files. */
export async function listNamesInCatalog(
  catalog: CatalogService,
  auth: AuthService,
): Promise<string[]> {
  const request = {
    filter: { kind: EXTERNAL_CLUSTER_KIND },
    fields: ['metadata.name', 'metadata.annotations'],
    pageSize: PAGE_SIZE,
  };
  const credentials = await auth.getOwnServiceCredentials();
  const names: string[] = [];
  for await (const page of catalog.streamEntities(request, { credentials })) {
    names.push(...page.filter(isOurs).map(entity => entity.metadata.name));
  }
  return names;
}

function isOurs(entity: Entity): boolean {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  return location?.startsWith(`${LOCATION_TYPE}:`) ?? false;
}
