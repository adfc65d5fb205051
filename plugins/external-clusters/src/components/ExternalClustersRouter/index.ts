export { ExternalClustersRouter } from './ExternalClustersRouter';
export { LegacyExternalClustersPage } from './LegacyExternalClustersPage';
