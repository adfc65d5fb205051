export { ClusterDetails } from './ClusterDetails';
export { ClusterDetailsPage } from './ClusterDetailsPage';
