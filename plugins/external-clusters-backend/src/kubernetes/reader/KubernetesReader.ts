import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';

/** What the API server says of itself. */
export interface KubernetesVersion {
  /** Without a leading v, e.g. `1.33.2` or `1.33.2-eks-ad3a0a7`. */
  version: string;
  /** `linux/amd64` */
  platform?: string;
}

/** The answer of /readyz. */
export interface Readiness {
  ready: boolean;
  /** Names of the checks that failed, e.g. `etcd`. */
  failing: string[];
}

/** Something that a credential may be allowed to do, in the words of RBAC. */
export interface Right {
  verb: string;
  /** Empty for the core group. */
  group: string;
  resource: string;
  /** One object only. */
  name?: string;
}

export interface RightAnswer {
  right: Right;
  allowed: boolean;
}

/** A node of a cluster, cut down to what is shown. All text is plain and bounded. */
export interface KubernetesNode {
  name: string;
  ready: boolean;
  /** May take new pods. */
  schedulable: boolean;
  /** Without a leading v. */
  kubeletVersion?: string;
  /** Epoch milliseconds. */
  createdAt?: number;
}

export interface NodePage {
  nodes: KubernetesNode[];
  /** Given to the next call; absent on the last page. */
  continue?: string;
  /** How many follow, where the server says. */
  remaining?: number;
  /** What was asked for in the end: less than wanted where the nodes were too large for one answer. */
  limit: number;
}

export interface NodeTotals {
  /** Among those that were read. */
  ready: number;
  /** With those that were not read, where the server says how many follow. */
  total: number;
  /** Not all nodes were read. */
  truncated: boolean;
}

/**
 * Reads a cluster over its own API: nothing is ever changed in it.
 *
 * Every method throws a `ProviderError` and nothing else, within the deadline of the transport or as soon as the
 * signal is aborted. Nothing is retried, but for pages that were too large.
 */
export interface KubernetesReader {
  version(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<KubernetesVersion>;

  /** Throws `Unavailable` where the server does not say. */
  readiness(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<Readiness>;

  /** The UID of the namespace kube-system; undefined when the credential may not read it. */
  clusterUid(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<string | undefined>;

  /**
   * Asks the cluster which of the rights the credential has, one call each. Throws `InvalidCredential` when the
   * cluster does not know who is asking.
   */
  rights(
    credential: ClusterCredential,
    rights: Right[],
    options: CallOptions,
  ): Promise<RightAnswer[]>;

  /** One page of nodes. The server may give fewer than asked for and still have more. */
  nodesPage(
    credential: ClusterCredential,
    page: { limit: number; continue?: string },
    options: CallOptions,
  ): Promise<NodePage>;

  /** Counts the nodes over pages of 500, up to 5,000. */
  countNodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodeTotals>;

  /** Closes all connections. */
  close(): Promise<void>;
}
