export { catalogModuleExternalClusters } from './catalogModule';
