import { Role } from '../../__testUtils__/startPlugin';
import { TEAM_A } from './changing';

/** What the requests of the matrix are about. */
export interface Scene {
  accountId: string;
  clusterId: string;
  /** Ref of a cluster that is not imported yet. */
  other: string;
  /** Of the cluster; it has ended. */
  operationId: string;
}

/** A request, and how it is answered. */
export interface Row {
  path(scene: Scene): string;
  body?(scene: Scene): object;
  /** Expected status of each role; anonymous is 401 everywhere. */
  expected: Record<Exclude<Role, 'anonymous'>, number>;
}

/** An account that can be stored. */
export const account = {
  provider: 'fake',
  owner: TEAM_A,
  settings: { project: 'p', secret: 's' },
};
const kubeconfig = { kubeconfig: 'apiVersion: v1' };

/** Every operation of the OpenAPI document has a row here; owner is ann of team-a, stranger is bob of team-b. */
export const MATRIX: Record<string, Row> = {
  getStatus: {
    path: () => '/status',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  listProviders: {
    path: () => '/providers',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  listClusters: {
    path: () => '/clusters',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  getFleet: {
    path: () => '/fleet',
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  getCluster: {
    path: s => `/clusters/${s.clusterId}`,
    expected: { owner: 200, stranger: 200, admin: 200, service: 200 },
  },
  updateRegistration: {
    path: s => `/clusters/${s.clusterId}`,
    body: () => ({ description: 'x' }),
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  disconnectCluster: {
    path: s => `/clusters/${s.clusterId}/disconnect`,
    expected: { owner: 204, stranger: 403, admin: 204, service: 403 },
  },
  importClusters: {
    path: () => '/imports',
    body: s => ({ accountId: s.accountId, owner: TEAM_A, refs: [s.other] }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  connectCluster: {
    path: () => '/connections',
    body: () => ({ ...kubeconfig, name: 'x', owner: TEAM_A }),
    expected: { owner: 422, stranger: 403, admin: 422, service: 403 },
  },
  inspectKubeconfig: {
    path: () => '/connections/inspect',
    body: () => kubeconfig,
    expected: { owner: 422, stranger: 422, admin: 422, service: 403 },
  },
  testConnection: {
    path: () => '/connections/test',
    body: () => kubeconfig,
    expected: { owner: 422, stranger: 422, admin: 422, service: 403 },
  },
  getClusterForm: {
    path: s => `/accounts/${s.accountId}/cluster-form`,
    body: () => ({ owner: TEAM_A, settings: {} }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  createCluster: {
    path: () => '/clusters',
    body: s => ({
      accountId: s.accountId,
      owner: TEAM_A,
      settings: { name: `new-${s.clusterId.slice(0, 8)}` },
    }),
    expected: { owner: 202, stranger: 404, admin: 202, service: 403 },
  },
  getUpgrades: {
    path: s => `/clusters/${s.clusterId}/upgrades`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  getNodePoolForm: {
    path: s => `/clusters/${s.clusterId}/node-pool-form`,
    body: () => ({ settings: {} }),
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  getDeletion: {
    path: s => `/clusters/${s.clusterId}/deletion`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  startChange: {
    path: s => `/clusters/${s.clusterId}/changes`,
    body: () => ({ kind: 'StopCluster' }),
    expected: { owner: 202, stranger: 403, admin: 202, service: 403 },
  },
  listClusterOperations: {
    path: s => `/clusters/${s.clusterId}/operations`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  // The fake cloud has no Kubernetes to look into, which those who may look are told.
  listNodes: {
    path: s => `/clusters/${s.clusterId}/nodes`,
    expected: { owner: 422, stranger: 403, admin: 422, service: 403 },
  },
  getUsage: {
    path: s => `/clusters/${s.clusterId}/usage`,
    expected: { owner: 422, stranger: 403, admin: 422, service: 403 },
  },
  listEvents: {
    path: s => `/clusters/${s.clusterId}/events`,
    expected: { owner: 422, stranger: 403, admin: 422, service: 403 },
  },
  getClusterRights: {
    path: s => `/clusters/${s.clusterId}/rights`,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  getAccountRights: {
    path: s => `/accounts/${s.accountId}/rights`,
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  createKubeconfig: {
    path: s => `/clusters/${s.clusterId}/kubeconfig-download`,
    body: () => ({ signIn: 'Program' }),
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  listOperations: {
    path: () => '/operations',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  getOperation: {
    path: s => `/operations/${s.operationId}`,
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  cancelOperation: {
    path: s => `/operations/${s.operationId}/cancel`,
    expected: { owner: 409, stranger: 404, admin: 409, service: 403 },
  },
  replaceKubeconfig: {
    path: s => `/clusters/${s.clusterId}/kubeconfig`,
    body: () => kubeconfig,
    expected: { owner: 409, stranger: 403, admin: 409, service: 403 },
  },
  replaceCredential: {
    path: s => `/accounts/${s.accountId}/credential`,
    body: () => ({ settings: account.settings }),
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  listAccounts: {
    path: () => '/accounts',
    expected: { owner: 200, stranger: 200, admin: 200, service: 403 },
  },
  createAccount: {
    path: () => '/accounts',
    body: () => ({ ...account, name: 'new' }),
    expected: { owner: 201, stranger: 403, admin: 201, service: 403 },
  },
  verifyAccount: {
    path: () => '/accounts/verify',
    body: () => account,
    expected: { owner: 200, stranger: 403, admin: 200, service: 403 },
  },
  createExternalId: {
    path: () => '/accounts/external-ids',
    body: () => ({ owner: TEAM_A }),
    expected: { owner: 201, stranger: 403, admin: 201, service: 403 },
  },
  deleteAccount: {
    path: s => `/accounts/${s.accountId}`,
    expected: { owner: 409, stranger: 404, admin: 409, service: 403 },
  },
  discoverClusters: {
    path: s => `/accounts/${s.accountId}/clusters`,
    expected: { owner: 200, stranger: 404, admin: 200, service: 403 },
  },
  listChanges: {
    path: () => '/changes',
    expected: { owner: 403, stranger: 403, admin: 200, service: 200 },
  },
  listInventory: {
    path: () => '/inventory',
    expected: { owner: 403, stranger: 403, admin: 200, service: 200 },
  },
};
