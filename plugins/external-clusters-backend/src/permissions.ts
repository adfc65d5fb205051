import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  externalClusterPermissions,
  RESOURCE_TYPE_EXTERNAL_CLUSTER,
  RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
} from 'backstage-plugin-external-clusters-common';
import { AccountRecord, ClusterRecord, Stores } from './database';

const pluginId = 'external-clusters';

/** Refers to clusters in rules of the permission framework. */
export const externalClusterPermissionResourceRef = createPermissionResourceRef<
  ClusterRecord,
  unknown
>().with({
  pluginId,
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/** Refers to accounts in rules of the permission framework. */
export const externalClusterAccountPermissionResourceRef =
  createPermissionResourceRef<AccountRecord, unknown>().with({
    pluginId,
    resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
  });

/** Makes the plugin's permissions known to the permission framework. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  { clusters, accounts }: Pick<Stores, 'clusters' | 'accounts'>,
): void {
  const ofType = (type: string | undefined) =>
    externalClusterPermissions.filter(
      permission =>
        ('resourceType' in permission ? permission.resourceType : undefined) ===
        type,
    );
  registry.addPermissions(ofType(undefined));
  registry.addResourceType({
    resourceRef: externalClusterPermissionResourceRef,
    permissions: ofType(RESOURCE_TYPE_EXTERNAL_CLUSTER),
    rules: [],
    getResources: ids => Promise.all(ids.map(id => clusters.get(id))),
  });
  registry.addResourceType({
    resourceRef: externalClusterAccountPermissionResourceRef,
    permissions: ofType(RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT),
    rules: [],
    getResources: ids => Promise.all(ids.map(id => accounts.get(id))),
  });
}
