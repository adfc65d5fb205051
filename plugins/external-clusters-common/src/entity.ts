import {
  Entity,
  entityKindSchemaValidator,
  KindValidator,
} from '@backstage/catalog-model';
import schema from './schema/ExternalCluster.v1alpha1.schema.json';
import { ClusterState, Origin } from './api';

/**
 * The catalog kind of a cluster.
 *
 * @public
 */
export const EXTERNAL_CLUSTER_KIND = 'ExternalCluster';

/**
 * The API version of the catalog kind.
 *
 * @public
 */
export const EXTERNAL_CLUSTER_API_VERSION = 'external-clusters.dev/v1alpha1';

/**
 * Annotation that holds the id of the cluster in this plugin's API.
 *
 * @public
 */
export const EXTERNAL_CLUSTER_ID_ANNOTATION = 'external-clusters.dev/id';

/**
 * A Kubernetes cluster outside the portal, as the software catalog knows it.
 *
 * @public
 */
export interface ExternalClusterEntity extends Entity {
  apiVersion: typeof EXTERNAL_CLUSTER_API_VERSION;
  kind: typeof EXTERNAL_CLUSTER_KIND;
  spec: {
    provider: string;
    origin: Origin;
    state: ClusterState;
    owner: string;
    location?: string;
    version?: string;
    system?: string;
  };
}

// Compiled with the first entity: neither a backend's start nor a browser that only shows clusters should pay for it.
let validate: ReturnType<typeof entityKindSchemaValidator> | undefined;

/**
 * Tells whether an entity is an ExternalCluster of this version; throws when it is one with a wrong shape.
 *
 * @public
 */
export const externalClusterEntityV1alpha1Validator: KindValidator = {
  async check(entity: Entity) {
    validate ??= entityKindSchemaValidator(schema);
    return validate(entity) === entity;
  },
};

/**
 * True for the entities of this plugin.
 *
 * @public
 */
export function isExternalClusterEntity(
  entity: Entity,
): entity is ExternalClusterEntity {
  return entity.kind.toLocaleLowerCase('en-US') === 'externalcluster';
}
