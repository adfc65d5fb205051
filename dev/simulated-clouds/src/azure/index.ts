export { keyOf as aksKubernetesKey } from './AksKubernetes';
export * from './AzureCluster';
export * from './AzureOffer';
export * from './AzureSimulator';
export * from './AzureSubscription';
export * from './durations';
export { AKS_SERVER_APPLICATION } from './entraRouter';
export * from './ManagedClusterDefinition';
export * from './specs';
