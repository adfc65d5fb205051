export { searchModuleExternalClusters } from './searchModule';
