import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of {@link ExternalCluster} in permission decisions.
 *
 * @public
 */
export const RESOURCE_TYPE_EXTERNAL_CLUSTER = 'external-cluster';

/**
 * Resource type of {@link Account} in permission decisions.
 *
 * @public
 */
export const RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT =
  'external-cluster-account';

/**
 * To see that a cluster exists and what the portal knows of it.
 *
 * @public
 */
export const externalClusterReadPermission = createPermission({
  name: 'external-cluster.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To look inside a cluster that one owns: its nodes, what it uses, its events.
 *
 * @public
 */
export const externalClusterInsideReadPermission = createPermission({
  name: 'external-cluster.inside.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To get a kubeconfig for a cluster that one owns.
 *
 * @public
 */
export const externalClusterKubeconfigCreatePermission = createPermission({
  name: 'external-cluster.kubeconfig.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To import clusters with an account.
 *
 * @public
 */
export const externalClusterImportPermission = createPermission({
  name: 'external-cluster.import',
  attributes: { action: 'create' },
});

/**
 * To connect a cluster by kubeconfig.
 *
 * @public
 */
export const externalClusterConnectPermission = createPermission({
  name: 'external-cluster.connect',
  attributes: { action: 'create' },
});

/**
 * To create clusters in a cloud.
 *
 * @public
 */
export const externalClusterCreatePermission = createPermission({
  name: 'external-cluster.create',
  attributes: { action: 'create' },
});

/**
 * To change a cluster: what the portal says of it, and in the cloud its version, its node pools and whether it runs.
 *
 * @public
 */
export const externalClusterUpdatePermission = createPermission({
  name: 'external-cluster.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To take a cluster out of the portal; the cloud keeps it.
 *
 * @public
 */
export const externalClusterDisconnectPermission = createPermission({
  name: 'external-cluster.disconnect',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To delete a cluster in its cloud.
 *
 * @public
 */
export const externalClusterDeletePermission = createPermission({
  name: 'external-cluster.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER,
});

/**
 * To see an account: its name, scope and access, never its credential.
 *
 * @public
 */
export const externalClusterAccountReadPermission = createPermission({
  name: 'external-cluster.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
});

/**
 * To ask the cloud with an account: discover and import.
 *
 * @public
 */
export const externalClusterAccountUsePermission = createPermission({
  name: 'external-cluster.account.use',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
});

/**
 * To check and store a cloud credential.
 *
 * @public
 */
export const externalClusterAccountCreatePermission = createPermission({
  name: 'external-cluster.account.create',
  attributes: { action: 'create' },
});

/**
 * To replace the credential of a stored account.
 *
 * @public
 */
export const externalClusterAccountUpdatePermission = createPermission({
  name: 'external-cluster.account.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
});

/**
 * To remove a stored account.
 *
 * @public
 */
export const externalClusterAccountDeletePermission = createPermission({
  name: 'external-cluster.account.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_EXTERNAL_CLUSTER_ACCOUNT,
});

/**
 * All permissions of the External Clusters plugin.
 *
 * @public
 */
export const externalClusterPermissions = [
  externalClusterReadPermission,
  externalClusterInsideReadPermission,
  externalClusterKubeconfigCreatePermission,
  externalClusterImportPermission,
  externalClusterConnectPermission,
  externalClusterCreatePermission,
  externalClusterUpdatePermission,
  externalClusterDisconnectPermission,
  externalClusterDeletePermission,
  externalClusterAccountReadPermission,
  externalClusterAccountUsePermission,
  externalClusterAccountCreatePermission,
  externalClusterAccountUpdatePermission,
  externalClusterAccountDeletePermission,
];
