import { CatalogCluster } from 'backstage-plugin-external-clusters-common';
import { fromJsonText, toOptionalText } from './columns';
import { ExternalClusterRow } from './rows';

/** All that the catalog and portal search know of a registration. */
export const CATALOG_COLUMNS = [
  'id',
  'entity_name',
  'name',
  'display_name',
  'description',
  'provider',
  'origin',
  'owner_ref',
  'system_ref',
  'location',
  'version',
  'state',
  'labels',
] as const satisfies (keyof ExternalClusterRow)[];

/** The columns of {@link CATALOG_COLUMNS}. */
export type CatalogColumns = Pick<
  ExternalClusterRow,
  (typeof CATALOG_COLUMNS)[number]
>;

/** A registration as the catalog sees it. */
export function toCatalogCluster(row: CatalogColumns): CatalogCluster {
  return {
    id: row.id,
    entityName: row.entity_name,
    name: row.name,
    displayName: row.display_name,
    description: toOptionalText(row.description),
    provider: row.provider,
    origin: row.origin,
    owner: row.owner_ref,
    system: toOptionalText(row.system_ref),
    location: toOptionalText(row.location),
    version: toOptionalText(row.version),
    state: row.state,
    labels: fromJsonText<Record<string, string>>(row.labels),
  };
}

/** Tells whether the catalog sees any difference. */
export function isSameInCatalog(a: CatalogColumns, b: CatalogColumns): boolean {
  return CATALOG_COLUMNS.every(
    column => (a[column] || '') === (b[column] || ''),
  );
}
