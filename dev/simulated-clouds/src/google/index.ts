export * from './GkeClusterSpec';
export * from './GoogleProjectSpec';
export { GoogleSimulator } from './GoogleSimulator';
export type { GoogleSimulatorOptions } from './GoogleSimulator';
export type { ServiceAccountKeyFile } from './accounts/ServiceAccount';
export { gcloudEnvironment } from './gcloudEnvironment';
export type { GcloudFiles } from './gcloudEnvironment';
