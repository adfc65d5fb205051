export { catalogCluster } from './catalogCluster';
export { eventually } from './eventually';
export { FakeExternalClusters } from './FakeExternalClusters';
