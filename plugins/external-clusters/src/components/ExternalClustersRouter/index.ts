export { ExternalClustersContent } from './ExternalClustersContent';
export { LegacyExternalClustersPage } from './LegacyExternalClustersPage';
