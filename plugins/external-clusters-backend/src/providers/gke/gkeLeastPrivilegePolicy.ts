/** A custom role of Google Cloud IAM with which clusters can be seen and looked into, and nothing else. */
export const gkeLeastPrivilegePolicy = JSON.stringify(
  {
    title: 'External Clusters Viewer',
    description: 'Sees GKE clusters, and reads their nodes, pods and events.',
    stage: 'GA',
    includedPermissions: [
      'container.clusters.get',
      'container.clusters.list',
      'container.events.list',
      'container.namespaces.get',
      'container.namespaces.list',
      'container.nodes.get',
      'container.nodes.list',
      'container.pods.get',
      'container.pods.list',
    ],
  },
  undefined,
  2,
);
