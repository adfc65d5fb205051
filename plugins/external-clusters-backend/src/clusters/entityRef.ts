import { stringifyEntityRef } from '@backstage/catalog-model';
import { EXTERNAL_CLUSTER_KIND } from 'backstage-plugin-external-clusters-common';

/** The catalog entity of a cluster, as other entities refer to it. */
export function toEntityRef(entityName: string): string {
  return stringifyEntityRef({ kind: EXTERNAL_CLUSTER_KIND, name: entityName });
}
