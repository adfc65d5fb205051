import { ClusterSort, ClusterState, Origin } from '../api';

/**
 * Which clusters {@link ExternalClustersApi.listClusters} shall answer; values of one field are alternatives.
 *
 * @public
 */
export interface ClusterQuery {
  /** Words; all must be found in name, provider, version, location or state. */
  search?: string;
  provider?: string[];
  state?: ClusterState[];
  /** Minor versions (1.33) or whole ones. */
  version?: string[];
  location?: string[];
  /** Entity refs. */
  owner?: string[];
  origin?: Origin[];
  /** Account ids. */
  account?: string[];
  sort?: ClusterSort;
  order?: 'asc' | 'desc';
  offset?: number;
  /** At most 200. */
  limit?: number;
}
