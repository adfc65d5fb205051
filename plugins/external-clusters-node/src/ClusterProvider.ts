import { JsonObject } from '@backstage/types';
import {
  AccountField,
  Fact,
  ProviderCapabilities,
} from 'backstage-plugin-external-clusters-common';
import { ClusterEditor } from './ClusterEditor';
import { ProviderRights, RightsSubject } from './ProviderRights';
import {
  ClusterSweep,
  NodePoolsResult,
  ObservationResult,
} from './ClusterObservation';

/**
 * Given to every call that leaves the process.
 *
 * @public
 */
export interface CallOptions {
  /** Ends the call: the deadline, the caller who left or the shutdown. */
  signal: AbortSignal;
  /** Awaited before each request to the provider, so that the caller can keep the account's budget. */
  pace?: () => Promise<void>;
}

/**
 * An account as a person or the operator described it, read and checked by its provider.
 *
 * @public
 */
export interface AccountSettings {
  /** What is not secret: tenant, subscription, regions, role. Shown to those who may use the account. */
  scope: JsonObject;
  /** The secret part; absent for accounts without keys. It is encrypted before it is stored. */
  credential?: JsonObject;
  /** When the credential ends, where it says so. Epoch milliseconds. */
  credentialExpiresAt?: number;
}

/**
 * An account with its plaintext credential, as only a live provider sees it.
 *
 * @public
 */
export interface ProviderAccount extends AccountSettings {
  id: string;
  name: string;
}

/**
 * Who the provider says we are: compared each time a credential is replaced.
 *
 * @public
 */
export interface AccountIdentity {
  /** Stable and unique for the place at the provider, e.g. an AWS account id. */
  key: string;
  /** The same in words for people. */
  facts: Fact[];
}

/**
 * How the API server of one cluster is reached and signed in to. For reading only.
 *
 * @public
 */
export interface ClusterCredential {
  /** `https://host[:port][/path]` */
  server: string;
  /** Replaces the system's roots when given. */
  caPem?: string;
  tlsServerName?: string;
  auth:
    | { kind: 'token'; token: string }
    | { kind: 'clientCertificate'; certPem: string; keyPem: string };
  /** Epoch milliseconds. */
  expiresAt?: number;
  /** Who named the address: private addresses are judged differently. */
  addressFrom: 'CloudProvider' | 'User';
}

/**
 * How a person signs in to a cluster from their own machine, with their own identity. Nothing in it is secret.
 *
 * @public
 */
export interface KubeconfigExec {
  /** `https://host[:port][/path]` */
  server: string;
  /** Replaces the system's roots when given. */
  caPem?: string;
  /** The credential plugin that kubectl runs, of `client.authentication.k8s.io/v1beta1`. */
  exec: {
    command: string;
    args: string[];
    /** Shown by kubectl where the program is not installed. */
    installHint: string;
    /** The program has to be told which cluster it is about. */
    provideClusterInfo: boolean;
  };
  /** What the person has to have and to know, in words. */
  notes: string[];
}

/**
 * One account at one provider, ready to be asked.
 *
 * Every method throws a `ProviderError` and nothing else. An aborted signal ends a call within a moment with
 * `Unavailable`. Nothing is retried inside: the caller keeps the budget.
 *
 * @public
 */
export interface ClusterProvider {
  /** Asks the provider who we are, with one cheap call. Throws `InvalidCredential` or `PermissionDenied`. */
  verifyAccount(options: CallOptions): Promise<AccountIdentity>;

  /**
   * Lists every cluster that the account can see, all pages, all locations. A location that does not answer is
   * named in `missing`; it throws only when nothing could be read.
   */
  discoverClusters(options: CallOptions): Promise<ClusterSweep>;

  /**
   * Reads the given clusters with as few calls as the provider allows, for the state tick.
   *
   * A ref that is absent from the answer is not gone: ask `observeCluster`.
   */
  observeClusters(refs: string[], options: CallOptions): Promise<ClusterSweep>;

  /** Reads one cluster by its id. `NotFound` only for the provider's cluster-level not-found of this very id. */
  observeCluster(ref: string, options: CallOptions): Promise<ObservationResult>;

  /** Reads the node pools of one cluster, for providers that do not have them in the cluster itself. */
  observeNodePools(ref: string, options: CallOptions): Promise<NodePoolsResult>;

  /**
   * Makes, or takes from memory, a credential for the cluster's own API. Throws `Unsupported` where the account
   * cannot have one and `PermissionDenied` where a right is missing.
   */
  clusterCredential(
    ref: string,
    options: CallOptions,
  ): Promise<ClusterCredential>;

  /**
   * Asks the provider which rights the account has, in its whole place or on one cluster. Changes nothing and tries
   * nothing out: what it may not ask or cannot know is `Unknown`, never a guess. Throws `InvalidCredential` where
   * nobody is known by the credential, and `InvalidRequest` for a cluster of another place.
   */
  checkRights(
    subject: RightsSubject,
    options: CallOptions,
  ): Promise<ProviderRights>;

  /**
   * Tells how people sign in to the cluster by themselves; absent where that is not known. No credential of the account
   * is ever in it. Throws `Unsupported` for a cluster that people cannot sign in to that way.
   */
  kubeconfigExec?(ref: string, options: CallOptions): Promise<KubeconfigExec>;

  /** Changes clusters; absent where they can only be viewed. */
  readonly editor?: ClusterEditor;

  /** Closes connections and drops what is in memory. */
  close(): Promise<void>;
}

/**
 * What an adapter declares; the rest of the product never asks for a provider's name.
 *
 * @public
 */
export interface ClusterProviderCapabilities extends ProviderCapabilities {
  /** The cluster's own answer holds the node pools, so no pool tick is needed. */
  nodePoolsWithCluster: boolean;
  /** Node pools exist at this provider. */
  nodePools: boolean;
  /** It can be told how people sign in to its clusters: providers have `kubeconfigExec`. */
  kubeconfigExec?: boolean;
  /**
   * A token of `clusterCredential` signs in to that one cluster and to nothing else. Absent where it opens more, such
   * as other clusters or the cloud itself: then it is given to admins of the portal only.
   */
  tokenOpensOneCluster?: boolean;
}

/**
 * A kind of place where clusters live: `aks`, `eks`, `gke`, `kubeconfig`, or another one that a module adds.
 *
 * @public
 */
export interface ClusterProviderFactory {
  /** Lower case, part of ids and of the API. */
  readonly name: string;
  /** For people: `AKS`. */
  readonly title: string;
  /** One sentence for the choice of a provider. */
  readonly description: string;
  readonly capabilities: ClusterProviderCapabilities;
  /** The form in which a credential is entered. */
  readonly accountFields: AccountField[];
  /** The smallest policy that lets clusters be viewed, in the cloud's own format. */
  readonly leastPrivilegePolicy?: string;

  /**
   * Reads what a person or app-config gave, without any call. Unknown and dangerous fields are refused by name.
   * Throws `InvalidRequest` with `field` and `hint`.
   */
  readAccount(settings: JsonObject): AccountSettings;

  /**
   * Reads an account of app-config, where the operator may also name an identity that needs no key; `readAccount` is
   * used where this is absent. Never called with what a user gave. An account with neither a credential nor a named
   * identity is refused: the identity of the machine is nobody's fallback.
   */
  readConfiguredAccount?(settings: JsonObject): AccountSettings;

  /** The scope in words, for people. */
  describeScope(scope: JsonObject): Fact[];

  /** Loads the SDK on the first call of the provider, not here. Never shares a client between accounts. */
  createProvider(account: ProviderAccount): ClusterProvider;
}
