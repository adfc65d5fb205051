import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import {
  CatalogCluster,
  EXTERNAL_CLUSTER_API_VERSION,
  EXTERNAL_CLUSTER_ID_ANNOTATION,
  EXTERNAL_CLUSTER_KIND,
  ExternalClusterEntity,
} from 'backstage-plugin-external-clusters-common';

/** The type of the locations that our entities come from. */
export const LOCATION_TYPE = 'external-clusters';

/**
 * The catalog entity of a registration.
 *
 * Its description names provider, location and version, because the catalog's own search document is made of it.
 */
export function toEntity(cluster: CatalogCluster): ExternalClusterEntity {
  const location = `${LOCATION_TYPE}:${cluster.id}`;
  return {
    apiVersion: EXTERNAL_CLUSTER_API_VERSION,
    kind: EXTERNAL_CLUSTER_KIND,
    metadata: {
      name: cluster.entityName,
      namespace: 'default',
      title: cluster.displayName,
      description: describe(cluster),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [EXTERNAL_CLUSTER_ID_ANNOTATION]: cluster.id,
      },
      labels: validLabels(cluster.labels),
    },
    spec: {
      provider: cluster.provider,
      origin: cluster.origin,
      state: cluster.state,
      owner: cluster.owner,
      ...(cluster.location && { location: cluster.location }),
      ...(cluster.version && { version: cluster.version }),
      ...(cluster.system && { system: cluster.system }),
    },
  };
}

function describe(cluster: CatalogCluster): string {
  const provider = cluster.providerTitle ?? cluster.provider;
  const place = cluster.location ? ` in ${cluster.location}` : '';
  const version = cluster.version ? `, Kubernetes ${cluster.version}` : '';
  const facts = `${provider} cluster${place}${version}`;
  return cluster.description ? `${cluster.description}\n\n${facts}` : facts;
}

/** The catalog refuses an entity for one label that it does not like, so those are left out. */
function validLabels(labels: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([key, value]) =>
        KubernetesValidatorFunctions.isValidLabelKey(key) &&
        KubernetesValidatorFunctions.isValidLabelValue(value),
    ),
  );
}
