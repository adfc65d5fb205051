/**
 * Words shared by the browser and the server of External Clusters.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './client';
export * from './changes';
export * from './clusterState';
export * from './entity';
export * from './permissions';
