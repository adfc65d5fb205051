import {
  Account,
  AccountRequest,
  AccountSettingsInput,
  AccountVerification,
  ChangePage,
  ClusterChange,
  ClusterFormRequest,
  ClusterPage,
  ClusterUsage,
  ConnectionTest,
  ConnectRequest,
  CreateRequest,
  Creation,
  CredentialReplacement,
  Deletion,
  Discovery,
  EventList,
  ExternalCluster,
  Fleet,
  Form,
  ImportRequest,
  ImportResult,
  InventoryPage,
  KubeconfigDownload,
  KubeconfigInput,
  KubeconfigInspection,
  KubeconfigRequest,
  NodeList,
  NodePoolFormRequest,
  Operation,
  OperationPage,
  Provider,
  RegistrationChange,
  RightsReport,
  Status,
  UpgradeOffer,
} from '../api';
import { ClusterQuery } from './ClusterQuery';
import { EventQuery, NodeQuery } from './InsideQuery';
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
  /** Asks the cloud what a new cluster can be, and what is wrong with what was entered; nothing is made. */
  getClusterForm(
    accountId: string,
    request: ClusterFormRequest,
    options?: RequestOptions,
  ): Promise<Form>;
  /**
   * Creates a cluster in the cloud; it is listed as Provisioning at once. `idempotencyKey` is made once for each
   * intent, e.g. a UUID: the same key starts nothing twice and answers the first operation.
   */
  createCluster(
    request: CreateRequest,
    idempotencyKey: string,
    options?: RequestOptions,
  ): Promise<Creation>;
  /** Asks the cloud to which versions a cluster and its node pools can go now. */
  getUpgrades(
    clusterId: string,
    options?: RequestOptions,
  ): Promise<UpgradeOffer>;
  /** Asks the cloud what a new node pool can be, and what is wrong with what was entered; nothing is made. */
  getNodePoolForm(
    clusterId: string,
    request: NodePoolFormRequest,
    options?: RequestOptions,
  ): Promise<Form>;
  /** What would go with the cluster if it were deleted; the cloud is not asked. */
  getDeletion(clusterId: string, options?: RequestOptions): Promise<Deletion>;
  /**
   * Starts a change of a cluster at its cloud; `idempotencyKey` as for {@link ExternalClustersApi.createCluster}.
   * Status 409 with `differences` where somebody changed the same in the cloud, with code `BUSY` while another change
   * runs, and with the reason where it is not allowed.
   */
  startChange(
    clusterId: string,
    change: ClusterChange,
    idempotencyKey: string,
    options?: RequestOptions,
  ): Promise<Operation>;
  /** What was done with a cluster, the latest first; for its owner. */
  listClusterOperations(
    clusterId: string,
    query: { offset?: number; limit?: number },
    options?: RequestOptions,
  ): Promise<OperationPage>;
  /** What the caller's owners have done, the latest first; with clusters that are gone too. */
  listOperations(
    query: { offset?: number; limit?: number },
    options?: RequestOptions,
  ): Promise<OperationPage>;
  getOperation(
    operationId: string,
    options?: RequestOptions,
  ): Promise<Operation>;
  /** Asks the cloud to stop what it is doing; the operation tells what came of it. */
  cancelOperation(
    operationId: string,
    options?: RequestOptions,
  ): Promise<Operation>;
  /**
   * Reads nodes from the cluster itself; for its owner. Filter, sort and page cover those that were read, which are
   * all of them but for very large clusters. Status 409 while the cluster cannot answer, e.g. is stopped.
   */
  listNodes(
    clusterId: string,
    query: NodeQuery,
    options?: RequestOptions,
  ): Promise<NodeList>;
  /** Reads from the cluster itself what it uses; what cannot be read is named in `problems`. */
  getUsage(clusterId: string, options?: RequestOptions): Promise<ClusterUsage>;
  /** Reads the Kubernetes events of the cluster, the latest first. */
  listEvents(
    clusterId: string,
    query: EventQuery,
    options?: RequestOptions,
  ): Promise<EventList>;
  /**
   * Asks the cloud and the cluster itself which rights are there and which are missing; for its owner. What could not
   * be found out is `Unknown`.
   */
  getClusterRights(
    clusterId: string,
    options?: RequestOptions,
  ): Promise<RightsReport>;
  /** Replaces the kubeconfig of a connected cluster; it must lead to the same cluster. */
  replaceKubeconfig(
    clusterId: string,
    input: KubeconfigInput,
    options?: RequestOptions,
  ): Promise<ExternalCluster>;
  /**
   * Makes a kubeconfig with which a person signs in to the cluster; for its owner, where the operator offers it.
   * Status 409 where it cannot be had now.
   */
  createKubeconfig(
    clusterId: string,
    request: KubeconfigRequest,
    options?: RequestOptions,
  ): Promise<KubeconfigDownload>;
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
  /** Replaces the secret of a stored account; it must belong to the same place at the provider. */
  replaceCredential(
    accountId: string,
    replacement: CredentialReplacement,
    options?: RequestOptions,
  ): Promise<Account>;
  /** Removes a stored account and its secret; refused while clusters use it. */
  deleteAccount(accountId: string, options?: RequestOptions): Promise<void>;
  /** Asks the cloud which clusters the account can see. */
  discoverClusters(
    accountId: string,
    options?: RequestOptions,
  ): Promise<Discovery>;
  /**
   * Asks the cloud which rights an account has and which are missing, before anything is imported: in its whole place,
   * or on one cluster that it discovers.
   */
  getAccountRights(
    accountId: string,
    query: { clusterRef?: string },
    options?: RequestOptions,
  ): Promise<RightsReport>;
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
