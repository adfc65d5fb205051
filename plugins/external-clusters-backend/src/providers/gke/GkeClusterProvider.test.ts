import { describeClusterProvider } from 'backstage-plugin-external-clusters-node/testUtils';
import { createGkeWorld } from './__testUtils__/createGkeWorld';

describeClusterProvider('gke', createGkeWorld, {
  locations: ['europe-west3-a', 'us-central1-b'],
  partialAnswers: true,
  clustersPerAccount: 'Many',
  states: [
    'Provisioning',
    'Running',
    'Reconciling',
    'Deleting',
    'Warning',
    'Error',
    'FromTheFuture',
  ],
  clusterCredential: 'Works',
  calls: {
    verifyAccount: 1,
    discoverClusters: () => 1,
    observeClusters: () => 1,
    observeCluster: 1,
    observeNodePools: () => 1,
  },
});
