import { describeClusterProvider } from 'backstage-plugin-external-clusters-node/testUtils';
import { createEksWorld, EKS_REGIONS } from './__testUtils__/createEksWorld';

const PAGE_SIZE = 100;

describeClusterProvider('eks', createEksWorld, {
  locations: EKS_REGIONS,
  pageSize: PAGE_SIZE,
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
  editable: true,
  cloudRights: true,
  calls: {
    verifyAccount: EKS_REGIONS.length,
    // A page of each region, the empty ones too, and one call per cluster.
    discoverClusters: clusters =>
      Math.ceil(clusters / PAGE_SIZE) + (EKS_REGIONS.length - 1) + clusters,
    observeClusters: refs => refs,
    observeCluster: 1,
    observeNodePools: pools => 1 + pools,
  },
});
