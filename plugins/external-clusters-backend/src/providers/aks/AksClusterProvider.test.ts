import { describeClusterProvider } from 'backstage-plugin-external-clusters-node/testUtils';
import { AKS_PAGE_SIZE, createAksWorld } from './__testUtils__/createAksWorld';

// Many a test signs in anew for each call, as a portal that was restarted would.
jest.setTimeout(60_000);

describeClusterProvider('aks', createAksWorld, {
  locations: ['westeurope', 'northeurope'],
  pageSize: AKS_PAGE_SIZE,
  partialAnswers: false,
  clustersPerAccount: 'Many',
  states: [
    'Provisioning',
    'Running',
    'Reconciling',
    'Deleting',
    'Stopped',
    'Warning',
    'Error',
    'FromTheFuture',
  ],
  clusterCredential: 'Works',
  editable: true,
  cloudRights: true,
  calls: {
    verifyAccount: 1,
    discoverClusters: clusters => Math.ceil(clusters / AKS_PAGE_SIZE),
    observeClusters: (_refs, clusters) => Math.ceil(clusters / AKS_PAGE_SIZE),
    observeCluster: 1,
    observeNodePools: () => 1,
  },
});
