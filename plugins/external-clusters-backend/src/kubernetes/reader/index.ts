export * from './KubernetesReader';
