import { ExternalClustersApi } from 'backstage-plugin-external-clusters-common';

const methods: (keyof ExternalClustersApi)[] = [
  'getStatus',
  'listProviders',
  'listClusters',
  'getFleet',
  'getCluster',
  'updateRegistration',
  'disconnectCluster',
  'importClusters',
  'connectCluster',
  'inspectKubeconfig',
  'testConnection',
  'listAccounts',
  'createAccount',
  'verifyAccount',
  'createExternalId',
  'deleteAccount',
  'discoverClusters',
  'getClusterForm',
  'createCluster',
  'getUpgrades',
  'getNodePoolForm',
  'getDeletion',
  'startChange',
  'listClusterOperations',
  'listOperations',
  'getOperation',
  'cancelOperation',
  'listNodes',
  'getUsage',
  'listEvents',
  'getClusterRights',
  'getAccountRights',
  'replaceCredential',
  'replaceKubeconfig',
  'createKubeconfig',
  'listChanges',
  'listInventory',
];

/** A backend that answers as told and fails a test that asks it for anything else. */
export function createApiMock(
  answers: Partial<ExternalClustersApi>,
): jest.Mocked<ExternalClustersApi> {
  const mock = Object.fromEntries(
    methods.map(name => {
      const refuse = () =>
        Promise.reject(new Error(`${name} was not expected to be called`));
      const answer = (answers[name] ?? refuse) as () => Promise<unknown>;
      return [name, jest.fn(answer)];
    }),
  );
  return mock as unknown as jest.Mocked<ExternalClustersApi>;
}
