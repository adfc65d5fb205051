export { externalClustersApiRef } from './externalClustersApiRef';
export { externalClustersApiFactory } from './externalClustersApiFactory';
