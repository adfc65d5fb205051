import { createMemoryWorld } from './__testUtils__/createMemoryWorld';
import { describeClusterProvider } from './describeClusterProvider';

describeClusterProvider('memory', createMemoryWorld, {
  locations: ['here', 'there'],
  partialAnswers: false,
  clustersPerAccount: 'Many',
  states: ['Running', 'Error', 'FromTheFuture'],
  clusterCredential: 'Unsupported',
  editable: true,
  cloudRights: true,
  calls: {
    verifyAccount: 1,
    discoverClusters: () => 1,
    observeClusters: () => 1,
    observeCluster: 1,
    observeNodePools: () => 1,
  },
});
