import { ageColumn, nameColumn } from './commonColumns';
import { ResourceDefinition } from './ResourceDefinition';

type Named = [name: string, kind: string, shortName?: string];

/** Built-in resources that every API server has; the simulated clusters hold none of them. */
const BUILT_IN: readonly {
  group: string;
  version: string;
  resources: readonly Named[];
}[] = [
  {
    group: '',
    version: 'v1',
    resources: [
      ['configmaps', 'ConfigMap', 'cm'],
      ['limitranges', 'LimitRange', 'limits'],
      ['persistentvolumeclaims', 'PersistentVolumeClaim', 'pvc'],
      ['resourcequotas', 'ResourceQuota', 'quota'],
      ['services', 'Service', 'svc'],
    ],
  },
  {
    group: 'apps',
    version: 'v1',
    resources: [
      ['daemonsets', 'DaemonSet', 'ds'],
      ['deployments', 'Deployment', 'deploy'],
      ['replicasets', 'ReplicaSet', 'rs'],
      ['statefulsets', 'StatefulSet', 'sts'],
    ],
  },
  {
    group: 'autoscaling',
    version: 'v2',
    resources: [['horizontalpodautoscalers', 'HorizontalPodAutoscaler', 'hpa']],
  },
  {
    group: 'batch',
    version: 'v1',
    resources: [
      ['cronjobs', 'CronJob', 'cj'],
      ['jobs', 'Job'],
    ],
  },
  {
    group: 'coordination.k8s.io',
    version: 'v1',
    resources: [['leases', 'Lease']],
  },
  {
    group: 'networking.k8s.io',
    version: 'v1',
    resources: [['ingresses', 'Ingress', 'ing']],
  },
];

/** Empty lists of what clients expect to be able to ask for. */
export const emptyResources: readonly ResourceDefinition[] = BUILT_IN.flatMap(
  ({ group, version, resources }) =>
    resources.map(([name, kind, shortName]) => ({
      group,
      version,
      name,
      singularName: kind.toLowerCase(),
      kind,
      shortNames: shortName ? [shortName] : [],
      categories: isWorkload(group, name) ? ['all'] : [],
      namespaced: true,
      isServed: () => true,
      itemsOf: () => [],
      columnsOf: cluster => [nameColumn, ageColumn(cluster)],
    })),
);

/** What `kubectl get all` shows, besides pods. */
function isWorkload(group: string, name: string) {
  return (
    name === 'services' || ['apps', 'autoscaling', 'batch'].includes(group)
  );
}
