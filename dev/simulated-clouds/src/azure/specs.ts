import { Phase } from '../core';
import { KubernetesRights } from '../kubernetes/KubernetesIdentity';
import { AzureOffer } from './AzureOffer';

/** One subscription, its service principals and its clusters. */
export interface AzureSubscriptionSpec {
  subscriptionId: string;
  tenantId: string;
  displayName: string;
  principals: AzurePrincipalSpec[];
  clusters: AzureClusterSpec[];
  /** Groups without a cluster; those of the clusters are there by themselves. */
  resourceGroups?: { name: string; location: string }[];
  /** What differs from the usual offer. */
  offer?: Partial<AzureOffer>;
}

/** A service principal as a subscription sees it; its secret is the same in every subscription of a tenant. */
export interface AzurePrincipalSpec {
  clientId: string;
  clientSecret: string;
  /** The one token of another issuer that proves the same. */
  federatedToken?: string;
  objectId: string;
  /**
   * ARM actions, `*` as wildcard: `Microsoft.ContainerService/managedClusters/read`, `Microsoft.Resources/*`.
   * {@link AZURE_READER} and {@link AZURE_CONTRIBUTOR} are the usual ones.
   */
  actions: string[];
  /** What it may do inside clusters that are integrated with Entra; nothing but sign in when not given. */
  kubernetesRights?: KubernetesRights;
}

/** The built-in role Reader, with which a caller sees everything but no cluster's credentials. */
export const AZURE_READER = ['*/read'];

/** The built-in role Contributor, as far as these simulators go. */
export const AZURE_CONTRIBUTOR = ['*'];

export interface AzureClusterState {
  /** ARM's `provisioningState`: `Succeeded`, `Creating`, `Upgrading`, or any word that ARM may have one day. */
  provisioningState: string;
  powerState: 'Running' | 'Stopped';
  /** The cluster answers 404 and is in no list. */
  gone?: boolean;
}

export interface AzureClusterSpec {
  name: string;
  resourceGroup: string;
  location: string;
  /** A full version such as `1.33.4`. */
  kubernetesVersion: string;
  pools: AzurePoolSpec[];
  tags?: Record<string, string>;
  /** Epoch milliseconds; the clock's present when not given. */
  createdAt?: number;
  tier?: 'Free' | 'Standard' | 'Premium';
  /** Users sign in with Entra tokens; the kubeconfig for users holds an exec stanza. */
  entraIntegrated?: boolean;
  /** Needs `entraIntegrated`, as in Azure. */
  disableLocalAccounts?: boolean;
  /** `Succeeded` and `Running` when not given. */
  state?: AzureClusterState;
  /** States that follow each other by the clock and then start again; stronger than `state`. */
  cycle?: Phase<AzureClusterState>[];
}

export interface AzurePoolSpec {
  name: string;
  count: number;
  vmSize: string;
  mode?: 'System' | 'User';
  osType?: 'Linux' | 'Windows';
  /** The cluster's version when not given. */
  version?: string;
  autoScaling?: { min: number; max: number };
  zones?: string[];
  /** Follows the cluster when not given. */
  provisioningState?: string;
  /** How many of its nodes are not ready inside the cluster; none when not given. */
  notReady?: number;
}
