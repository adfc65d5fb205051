const CLUSTERS = 'Microsoft.ContainerService/managedClusters';

/** A custom role of Azure with which clusters can be seen and looked into, and nothing else. */
export const aksLeastPrivilegePolicy = JSON.stringify(
  {
    Name: 'External Clusters Viewer',
    IsCustom: true,
    Description: 'Sees AKS clusters and signs in to them as an ordinary user.',
    Actions: [
      `${CLUSTERS}/read`,
      `${CLUSTERS}/listClusterUserCredential/action`,
    ],
    NotActions: [],
    // They count only where a cluster uses Azure RBAC; elsewhere a ClusterRoleBinding grants the same.
    DataActions: [
      `${CLUSTERS}/version/read`,
      `${CLUSTERS}/readyz/read`,
      `${CLUSTERS}/namespaces/read`,
      `${CLUSTERS}/nodes/read`,
      `${CLUSTERS}/pods/read`,
      `${CLUSTERS}/events/read`,
      `${CLUSTERS}/metrics.k8s.io/nodes/read`,
    ],
    NotDataActions: [],
    AssignableScopes: ['/subscriptions/SUBSCRIPTION_ID'],
  },
  undefined,
  2,
);
