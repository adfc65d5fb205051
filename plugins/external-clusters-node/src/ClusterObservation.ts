import {
  ClusterState,
  FactGroup,
  NodePool,
} from 'backstage-plugin-external-clusters-common';

/**
 * What tells a cloud cluster from another one that was made later under the same name.
 *
 * @public
 */
export interface ClusterIdentity {
  /** The provider's unique id, where it has one apart from the ref. */
  uid?: string;
  /** Epoch milliseconds. */
  createdAt?: number;
}

/**
 * The facts of one cluster at one moment, in our words.
 *
 * @public
 */
export interface ClusterObservation {
  /**
   * The provider's own id in canonical form: ARM id in lower case, ARN, GKE self link without host;
   * for a kubeconfig the UID of the namespace kube-system, or server URL and CA fingerprint.
   */
  ref: string;
  /** The provider's own name, verbatim. */
  name: string;
  /** Region or zone; empty where a provider has none. */
  location: string;
  /** Resource group, where a provider has one. */
  group?: string;
  identity: ClusterIdentity;
  /** ETag or fingerprint of the cloud's copy. */
  revision?: string;
  state: ClusterState;
  /** The provider's own word for the state, e.g. `Succeeded, Running`. */
  providerState: string;
  /** Why it is so, where the provider says; plain text of at most 300 characters. */
  stateReason?: string;
  /** The Kubernetes version without a leading v, e.g. `1.33.2`. */
  version?: string;
  /** Absent where the provider's answer does not hold the node pools. */
  nodePools?: NodePool[];
  /** The provider's own facts, grouped under headings, without secrets. */
  factGroups: FactGroup[];
  /** Tags or labels that the cloud keeps. */
  tags: Record<string, string>;
  /** When the credential with which the cluster itself is read ends. Epoch milliseconds. */
  credentialExpiresAt?: number;
}

/**
 * The answer to one question about one cluster: only the provider's own not-found counts as gone.
 *
 * @public
 */
export type ObservationResult =
  | { kind: 'Observed'; observation: ClusterObservation }
  | { kind: 'NotFound' };

/**
 * The answer to the question for the node pools of one cluster.
 *
 * @public
 */
export type NodePoolsResult =
  | { kind: 'Observed'; nodePools: NodePool[] }
  | { kind: 'NotFound' };

/**
 * A location that did not answer: nothing is known of the clusters there.
 *
 * @public
 */
export interface MissingLocation {
  location: string;
  reason: string;
}

/**
 * What one sweep over an account found.
 *
 * @public
 */
export interface ClusterSweep {
  clusters: ClusterObservation[];
  /** Locations that did not answer; clusters there keep their last facts. */
  missing: MissingLocation[];
}
