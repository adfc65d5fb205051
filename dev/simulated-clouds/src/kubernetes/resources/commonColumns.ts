import { KubernetesCluster } from '../KubernetesCluster';
import { formatAge } from './formatAge';
import { KubernetesObject, TableColumn } from './ResourceDefinition';

export const nameColumn: TableColumn = {
  name: 'Name',
  type: 'string',
  priority: 0,
  valueOf: ({ metadata }) => metadata.name,
};

/** The age of an object by the clock of its cluster. */
export function ageColumn(cluster: KubernetesCluster): TableColumn {
  return {
    name: 'Age',
    type: 'string',
    priority: 0,
    valueOf: object => ageOf(object, cluster),
  };
}

function ageOf({ metadata }: KubernetesObject, { clock }: KubernetesCluster) {
  const { creationTimestamp } = metadata;
  if (!creationTimestamp) return '<unknown>';
  return formatAge(clock.now() - Date.parse(creationTimestamp));
}
