import { nameColumn } from './commonColumns';
import { KubernetesObject, TableColumn } from './ResourceDefinition';

interface Usage {
  cpu: string;
  memory: string;
}

/** The columns of the metrics server's own tables, as `kubectl get nodes.metrics.k8s.io` shows them. */
export function usageColumns(
  usageOf: (object: KubernetesObject) => Usage,
): TableColumn[] {
  return [
    nameColumn,
    column('cpu', object => usageOf(object).cpu),
    column('memory', object => usageOf(object).memory),
    column('Window', ({ window }) => String(window)),
  ];
}

function column(
  name: string,
  valueOf: (object: KubernetesObject) => string,
): TableColumn {
  return { name, type: 'string', priority: 0, valueOf };
}
