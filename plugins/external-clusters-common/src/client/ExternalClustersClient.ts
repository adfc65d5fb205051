import { ApiRequester, DiscoveryApi, FetchApi } from './ApiRequester';
import { ExternalClustersApi } from './ExternalClustersApi';
import { RequestOptions } from './RequestOptions';

/**
 * {@link ExternalClustersApi} over HTTP, for the browser and for other backend plugins.
 *
 * @example
 * ```ts
 * new ExternalClustersClient({ discoveryApi: discovery, fetchApi: { fetch } });
 * ```
 *
 * @public
 */
export class ExternalClustersClient implements ExternalClustersApi {
  private readonly requester: ApiRequester;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.requester = new ApiRequester(options.discoveryApi, options.fetchApi);
  }

  getStatus: ExternalClustersApi['getStatus'] = options =>
    this.get('/status', {}, options);

  listProviders: ExternalClustersApi['listProviders'] = options =>
    this.get('/providers', {}, options);

  listClusters: ExternalClustersApi['listClusters'] = (query, options) =>
    this.get('/clusters', query, options);

  getFleet: ExternalClustersApi['getFleet'] = options =>
    this.get('/fleet', {}, options);

  getCluster: ExternalClustersApi['getCluster'] = (clusterId, options) =>
    this.get(clusterPath(clusterId), {}, options);

  updateRegistration: ExternalClustersApi['updateRegistration'] = (
    clusterId,
    change,
    options,
  ) =>
    this.requester.json(
      { method: 'PATCH', path: clusterPath(clusterId), body: change },
      options,
    );

  disconnectCluster: ExternalClustersApi['disconnectCluster'] = (
    clusterId,
    options,
  ) =>
    this.requester.nothing(
      { method: 'POST', path: `${clusterPath(clusterId)}/disconnect` },
      options,
    );

  getClusterForm: ExternalClustersApi['getClusterForm'] = (
    accountId,
    request,
    options,
  ) => this.post(`${accountPath(accountId)}/cluster-form`, request, options);

  createCluster: ExternalClustersApi['createCluster'] = (
    request,
    idempotencyKey,
    options,
  ) =>
    this.requester.json(
      { method: 'POST', path: '/clusters', body: request, idempotencyKey },
      options,
    );

  getUpgrades: ExternalClustersApi['getUpgrades'] = (clusterId, options) =>
    this.get(`${clusterPath(clusterId)}/upgrades`, {}, options);

  getNodePoolForm: ExternalClustersApi['getNodePoolForm'] = (
    clusterId,
    request,
    options,
  ) => this.post(`${clusterPath(clusterId)}/node-pool-form`, request, options);

  getDeletion: ExternalClustersApi['getDeletion'] = (clusterId, options) =>
    this.get(`${clusterPath(clusterId)}/deletion`, {}, options);

  startChange: ExternalClustersApi['startChange'] = (
    clusterId,
    change,
    idempotencyKey,
    options,
  ) => {
    const path = `${clusterPath(clusterId)}/changes`;
    return this.requester.json(
      { method: 'POST', path, body: change, idempotencyKey },
      options,
    );
  };

  listClusterOperations: ExternalClustersApi['listClusterOperations'] = (
    clusterId,
    query,
    options,
  ) => this.get(`${clusterPath(clusterId)}/operations`, query, options);

  listOperations: ExternalClustersApi['listOperations'] = (query, options) =>
    this.get('/operations', query, options);

  getOperation: ExternalClustersApi['getOperation'] = (operationId, options) =>
    this.get(operationPath(operationId), {}, options);

  cancelOperation: ExternalClustersApi['cancelOperation'] = (
    operationId,
    options,
  ) =>
    this.requester.json(
      { method: 'POST', path: `${operationPath(operationId)}/cancel` },
      options,
    );

  listNodes: ExternalClustersApi['listNodes'] = (clusterId, query, options) =>
    this.get(`${clusterPath(clusterId)}/nodes`, query, options);

  getUsage: ExternalClustersApi['getUsage'] = (clusterId, options) =>
    this.get(`${clusterPath(clusterId)}/usage`, {}, options);

  listEvents: ExternalClustersApi['listEvents'] = (clusterId, query, options) =>
    this.get(`${clusterPath(clusterId)}/events`, query, options);

  getClusterRights: ExternalClustersApi['getClusterRights'] = (
    clusterId,
    options,
  ) => this.get(`${clusterPath(clusterId)}/rights`, {}, options);

  replaceKubeconfig: ExternalClustersApi['replaceKubeconfig'] = (
    clusterId,
    input,
    options,
  ) => this.put(`${clusterPath(clusterId)}/kubeconfig`, input, options);

  createKubeconfig: ExternalClustersApi['createKubeconfig'] = (
    clusterId,
    request,
    options,
  ) =>
    this.post(
      `${clusterPath(clusterId)}/kubeconfig-download`,
      request,
      options,
    );

  importClusters: ExternalClustersApi['importClusters'] = (request, options) =>
    this.post('/imports', request, options);

  connectCluster: ExternalClustersApi['connectCluster'] = (request, options) =>
    this.post('/connections', request, options);

  inspectKubeconfig: ExternalClustersApi['inspectKubeconfig'] = (
    input,
    options,
  ) => this.post('/connections/inspect', input, options);

  testConnection: ExternalClustersApi['testConnection'] = (input, options) =>
    this.post('/connections/test', input, options);

  listAccounts: ExternalClustersApi['listAccounts'] = options =>
    this.get('/accounts', {}, options);

  createAccount: ExternalClustersApi['createAccount'] = (request, options) =>
    this.post('/accounts', request, options);

  verifyAccount: ExternalClustersApi['verifyAccount'] = (input, options) =>
    this.post('/accounts/verify', input, options);

  createExternalId: ExternalClustersApi['createExternalId'] = (
    owner,
    options,
  ) => this.post('/accounts/external-ids', { owner }, options);

  replaceCredential: ExternalClustersApi['replaceCredential'] = (
    accountId,
    replacement,
    options,
  ) => this.put(`${accountPath(accountId)}/credential`, replacement, options);

  deleteAccount: ExternalClustersApi['deleteAccount'] = (accountId, options) =>
    this.requester.nothing(
      { method: 'DELETE', path: accountPath(accountId) },
      options,
    );

  discoverClusters: ExternalClustersApi['discoverClusters'] = (
    accountId,
    options,
  ) => this.get(`${accountPath(accountId)}/clusters`, {}, options);

  getAccountRights: ExternalClustersApi['getAccountRights'] = (
    accountId,
    query,
    options,
  ) => this.get(`${accountPath(accountId)}/rights`, query, options);

  listChanges: ExternalClustersApi['listChanges'] = (query, options) =>
    this.get('/changes', query, options);

  listInventory: ExternalClustersApi['listInventory'] = (query, options) =>
    this.get('/inventory', query, options);

  private get<T>(
    path: string,
    query: object,
    options: RequestOptions | undefined,
  ): Promise<T> {
    return this.requester.json({ method: 'GET', path, query }, options);
  }

  private post<T>(
    path: string,
    body: object,
    options: RequestOptions | undefined,
  ): Promise<T> {
    return this.requester.json({ method: 'POST', path, body }, options);
  }

  private put<T>(
    path: string,
    body: object,
    options: RequestOptions | undefined,
  ): Promise<T> {
    return this.requester.json({ method: 'PUT', path, body }, options);
  }
}

function clusterPath(clusterId: string): string {
  return `/clusters/${encodeURIComponent(clusterId)}`;
}

function accountPath(accountId: string): string {
  return `/accounts/${encodeURIComponent(accountId)}`;
}

function operationPath(operationId: string): string {
  return `/operations/${encodeURIComponent(operationId)}`;
}
