export { catalogModuleExternalClusters } from './catalog';
export { searchModuleExternalClusters } from './search';
