import { EventType, NodeSort, NodeStatus } from '../api';

/**
 * Which nodes {@link ExternalClustersApi.listNodes} shall answer.
 *
 * @public
 */
export interface NodeQuery {
  /** Words; all must be found in name, pool, version, zone, instance type or addresses. */
  search?: string;
  /** Name of a node pool; `-` stands for nodes of none. */
  pool?: string;
  status?: NodeStatus;
  sort?: NodeSort;
  order?: 'asc' | 'desc';
  offset?: number;
  /** At most 500; 50 when not given. */
  limit?: number;
}

/**
 * Which events {@link ExternalClustersApi.listEvents} shall answer.
 *
 * @public
 */
export interface EventQuery {
  /** `*` for all namespaces; when not given, the events of nodes and those of kube-system. */
  namespace?: string;
  type?: EventType;
  /** At most 1,000; 100 when not given. */
  limit?: number;
}
