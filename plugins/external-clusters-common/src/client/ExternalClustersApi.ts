import {
  Account,
  AccountRequest,
  AccountSettingsInput,
  AccountVerification,
  ChangePage,
  ClusterPage,
  ConnectionTest,
  ConnectRequest,
  Discovery,
  ExternalCluster,
  Fleet,
  ImportRequest,
  ImportResult,
  InventoryPage,
  KubeconfigInput,
  KubeconfigInspection,
  Provider,
  RegistrationChange,
  Status,
} from '../api';
import { ClusterQuery } from './ClusterQuery';
import { RequestOptions } from './RequestOptions';

/**
 * What can be asked of the External Clusters backend.
 *
 * Every method rejects with an {@link ExternalClustersError} when the backend refuses or is not
 * reached, and with the signal's own reason when it was given up.
 *
 * @public
 */
export interface ExternalClustersApi {
  /** What this installation offers to the caller. */
  getStatus(options?: RequestOptions): Promise<Status>;
  /** The installed providers and what each of them can do. */
  listProviders(options?: RequestOptions): Promise<Provider[]>;
  /** One page of the clusters that the caller may see. */
  listClusters(
    query: ClusterQuery,
    options?: RequestOptions,
  ): Promise<ClusterPage>;
  /** Counts over all clusters that the caller may see, and the values to filter by. */
  getFleet(options?: RequestOptions): Promise<Fleet>;
  getCluster(
    clusterId: string,
    options?: RequestOptions,
  ): Promise<ExternalCluster>;
  /** Changes what the portal says of a cluster; status 409 when the revision is not the newest. */
  updateRegistration(
    clusterId: string,
    change: RegistrationChange,
    options?: RequestOptions,
  ): Promise<ExternalCluster>;
  /** Forgets the cluster and its stored secrets; the cloud keeps it. */
  disconnectCluster(clusterId: string, options?: RequestOptions): Promise<void>;
  /** Registers clusters for one owner; each has its own outcome in the answer. */
  importClusters(
    request: ImportRequest,
    options?: RequestOptions,
  ): Promise<ImportResult>;
  /** Registers a cluster by a kubeconfig, view only. */
  connectCluster(
    request: ConnectRequest,
    options?: RequestOptions,
  ): Promise<ExternalCluster>;
  /** Reads a kubeconfig without any call to the cluster; nothing is stored. */
  inspectKubeconfig(
    input: KubeconfigInput,
    options?: RequestOptions,
  ): Promise<KubeconfigInspection>;
  /** Tries a kubeconfig against its cluster; nothing is stored. */
  testConnection(
    input: KubeconfigInput,
    options?: RequestOptions,
  ): Promise<ConnectionTest>;
  /** The accounts that the caller may use. */
  listAccounts(options?: RequestOptions): Promise<Account[]>;
  /** Checks a cloud credential with a real call and stores it encrypted. */
  createAccount(
    request: AccountRequest,
    options?: RequestOptions,
  ): Promise<Account>;
  /** Checks a cloud credential with a real call; nothing is stored. */
  verifyAccount(
    input: AccountSettingsInput,
    options?: RequestOptions,
  ): Promise<AccountVerification>;
  /** Makes the external id, bound to this owner, that an AWS role's trust policy must ask for. */
  createExternalId(
    owner: string,
    options?: RequestOptions,
  ): Promise<{ externalId: string }>;
  /** Removes a stored account and its secret; refused while clusters use it. */
  deleteAccount(accountId: string, options?: RequestOptions): Promise<void>;
  /** Asks the cloud which clusters the account can see. */
  discoverClusters(
    accountId: string,
    options?: RequestOptions,
  ): Promise<Discovery>;
  /** The change feed after a place of an epoch; services only. */
  listChanges(
    query: { epoch?: string; after?: number; limit?: number },
    options?: RequestOptions,
  ): Promise<ChangePage>;
  /** All registrations page by page; services only. */
  listInventory(
    query: { cursor?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<InventoryPage>;
}
