export { keyOf as aksKubernetesKey } from './AksKubernetes';
export * from './AzureCluster';
export * from './AzureSimulator';
export * from './AzureSubscription';
export * from './durations';
export { AKS_SERVER_APPLICATION } from './entraRouter';
export * from './ManagedClusterDefinition';
export * from './specs';
export { AKS_VERSIONS } from './upgradesOf';
