import { stringifyEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  CatalogCluster,
  EXTERNAL_CLUSTER_KIND,
} from 'backstage-plugin-external-clusters-common';

/** What portal search knows of a cluster. Every field is there in every document, empty where nothing is known. */
export interface ExternalClusterDocument extends IndexableDocument {
  entityRef: string;
  provider: string;
  providerTitle: string;
  version: string;
  /** Region or zone; `location` is the address of the page. */
  clusterLocation: string;
  state: string;
  /** Whether the cloud could be asked: otherwise the state is the last one that was seen. */
  cloudAccess: string;
  origin: string;
  owner: string;
}

/** The search document of a registration. */
export function toDocument(cluster: CatalogCluster): ExternalClusterDocument {
  const entityRef = stringifyEntityRef({
    kind: EXTERNAL_CLUSTER_KIND,
    namespace: 'default',
    name: cluster.entityName,
  });
  const facts = {
    provider: cluster.provider,
    providerTitle: cluster.providerTitle ?? cluster.provider,
    // Lunr indexes the fields of the first document only, so none may be absent.
    version: cluster.version ?? '',
    clusterLocation: cluster.location ?? '',
    state: cluster.state,
    origin: cluster.origin,
    owner: cluster.owner,
  };
  return {
    title: cluster.displayName,
    text: textOf(cluster, Object.values(facts)),
    location: `/external-clusters/clusters/${encodeURIComponent(cluster.id)}`,
    entityRef,
    ...facts,
    cloudAccess: cluster.cloudAccess ?? '',
    // Who may not read the entity does not find the document either.
    authorization: { resourceRef: entityRef },
  };
}

function textOf(cluster: CatalogCluster, facts: string[]): string {
  const labels = Object.entries(cluster.labels).map(
    ([key, value]) => `${key}=${value}`,
  );
  const words = [cluster.description ?? '', cluster.name, ...facts, ...labels];
  return [...new Set(words.filter(Boolean))].join(' ');
}
