import {
  EventType,
  NodeResources,
  NodeTaint,
  NodeUsage,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterCredential,
  ProviderError,
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
export type Right = ResourceRight | PathRight;

/** A right to a path of the API server that is no resource. */
export interface PathRight {
  /** `get` */
  verb: string;
  /** `/version` */
  path: string;
}

/** A right to resources. */
export interface ResourceRight {
  verb: string;
  /** Empty for the core group. */
  group: string;
  resource: string;
  /** One object only. */
  name?: string;
  /** In this namespace; in all of them, or of what is in none, when not given. */
  namespace?: string;
}

export interface RightAnswer {
  right: Right;
  allowed: boolean;
}

/** A condition of a node in the words of the cluster. */
export interface KubernetesNodeCondition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  message?: string;
  /** Epoch milliseconds. */
  since?: number;
}

/** A node of a cluster, cut down to what is shown. All text is plain and bounded. */
export interface KubernetesNode {
  name: string;
  ready: boolean;
  /** May take new pods. */
  schedulable: boolean;
  conditions: KubernetesNodeCondition[];
  roles: string[];
  /** Its node pool, by the labels of whoever made it. */
  pool?: string;
  zone?: string;
  instanceType?: string;
  /** Without a leading v. */
  kubeletVersion?: string;
  os?: string;
  runtime?: string;
  arch?: string;
  kernel?: string;
  addresses: { internal: string[]; external: string[] };
  capacity: NodeResources;
  allocatable: NodeResources;
  taints: NodeTaint[];
  /** The first hundred by name. */
  labels: Record<string, string>;
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
  /** Why not, where that is a failure. */
  failure?: ProviderError;
}

/** The nodes of a cluster, or the first 5,000 of them. */
export interface NodesReading {
  nodes: KubernetesNode[];
  /** All nodes of the cluster, where the server says how many follow. */
  total?: number;
  isWhole: boolean;
  /** Why it is not whole, where that is a failure. */
  failure?: ProviderError;
}

/** Of which events. */
export interface EventScope {
  /** All namespaces when not given. */
  namespace?: string;
  /** Only those that are about objects of this kind. */
  kind?: string;
  type?: EventType;
  /** How many list calls it may cost, besides those for events that are too large for one answer. */
  pages: number;
}

/** An event in the cluster; its repeats are other events, or counted. All text is plain and bounded. */
export interface KubernetesEvent {
  type: EventType;
  reason: string;
  message: string;
  object: { kind: string; name: string; namespace?: string };
  count: number;
  /** Epoch milliseconds. */
  firstSeenAt?: number;
  /** Epoch milliseconds. */
  lastSeenAt?: number;
  source?: string;
}

export interface EventsReading {
  events: KubernetesEvent[];
  /** All were read. They come in no order of time, so that the newest may be among those that were not. */
  isWhole: boolean;
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

  /** Counts the nodes over pages of 500, up to 5,000. Throws what is wrong with the first page. */
  countNodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodeTotals>;

  /** Reads the nodes over pages of 500, up to 5,000. Throws what is wrong with the first page. */
  nodes(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<NodesReading>;

  /** What each node uses, by its name; one call. Throws `Unsupported` with code `NO_METRICS` where nobody measures it. */
  nodeUsage(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<Map<string, NodeUsage>>;

  /** What all pods of a namespace use together; one call. Throws as {@link KubernetesReader.nodeUsage} does. */
  namespaceUsage(
    credential: ClusterCredential,
    namespace: string,
    options: CallOptions,
  ): Promise<NodeUsage>;

  /** Counts the pods of all namespaces and states with one call; undefined where the server does not say. */
  countPods(
    credential: ClusterCredential,
    options: CallOptions,
  ): Promise<number | undefined>;

  /** Reads events, 2,000 with each call. */
  events(
    credential: ClusterCredential,
    scope: EventScope,
    options: CallOptions,
  ): Promise<EventsReading>;

  /** Closes all connections. */
  close(): Promise<void>;
}
