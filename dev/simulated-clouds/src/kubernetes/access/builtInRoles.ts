import { KubernetesObject } from '../resources/ResourceDefinition';

const READING = ['get', 'list', 'watch'];

/** Roles that every cluster has: `cluster-admin`, and `view`, which shows no nodes and no secrets. */
export const builtInRoles: readonly KubernetesObject[] = [
  role('cluster-admin', [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }]),
  role('view', [
    {
      verbs: READING,
      apiGroups: [''],
      resources: [
        'configmaps',
        'events',
        'namespaces',
        'pods',
        'serviceaccounts',
        'services',
      ],
    },
    {
      verbs: READING,
      apiGroups: ['apps', 'autoscaling', 'batch', 'networking.k8s.io'],
      resources: ['*'],
    },
    {
      verbs: READING,
      apiGroups: ['metrics.k8s.io'],
      resources: ['nodes', 'pods'],
    },
  ]),
];

function role(name: string, rules: readonly object[]): KubernetesObject {
  return {
    kind: 'ClusterRole',
    apiVersion: 'rbac.authorization.k8s.io/v1',
    metadata: {
      name,
      labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' },
    },
    rules,
  };
}
