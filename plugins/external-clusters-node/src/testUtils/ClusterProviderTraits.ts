import { WorldState } from './ClusterProviderWorld';

/**
 * How many calls for clusters a method may cost.
 *
 * @public
 */
export interface CallCounts {
  verifyAccount: number;
  /** Listing `clusters` clusters, all in the first location. */
  discoverClusters(clusters: number): number;
  /** Reading `refs` of `clusters` clusters, all in the first location. */
  observeClusters(refs: number, clusters: number): number;
  observeCluster: number;
  observeNodePools(pools: number): number;
}

/**
 * What differs between providers in ways that the suite must know before it runs.
 *
 * @public
 */
export interface ClusterProviderTraits {
  /** The locations that clusters are added to; the good account reaches all of them. */
  locations: string[];
  /** How many clusters one page of the cloud's list holds; absent where the list is one answer. */
  pageSize?: number;
  /** One location may fail while another answers. */
  partialAnswers: boolean;
  /** Clusters per account: an account of a connected cluster holds exactly the one in its kubeconfig. */
  clustersPerAccount: 'Many' | 'One';
  /** The states that this provider can be in. */
  states: WorldState[];
  /** `Works`: the world's clusters have an API server that answers `/version` to whoever signed in. */
  clusterCredential: 'Works' | 'Unsupported';
  calls: CallCounts;
  /** The provider has rights of its own that can be asked for, and its worlds `rights`. */
  cloudRights?: boolean;
  /** The provider has an editor, and its worlds `editing`. */
  editable?: boolean;
}
