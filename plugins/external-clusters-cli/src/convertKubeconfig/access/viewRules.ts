import { V1PolicyRule } from '@kubernetes/client-node';

const READING = ['get', 'list'];

/** What the portal reads in a cluster, and nothing else: no secrets, no changes. */
export const viewRules: V1PolicyRule[] = [
  {
    apiGroups: [''],
    resources: ['nodes', 'pods', 'events', 'namespaces'],
    verbs: READING,
  },
  {
    apiGroups: ['metrics.k8s.io'],
    resources: ['nodes', 'pods'],
    verbs: READING,
  },
  {
    apiGroups: ['authorization.k8s.io'],
    resources: ['selfsubjectaccessreviews'],
    verbs: ['create'],
  },
];
