export * from './deterministicUuid';
export * from './EventSpec';
export * from './KubernetesClusterSpec';
export * from './KubernetesEndpoint';
export * from './KubernetesIdentity';
export * from './KubernetesSimulator';
export * from './NodeSpec';
export * from './PodSpec';
