export * from './HttpKubernetesReader';
export * from './KubernetesReader';
