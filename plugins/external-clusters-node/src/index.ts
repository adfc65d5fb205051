/**
 * What other backends build on: the ClusterProvider port, its errors and the extension point.
 *
 * @packageDocumentation
 */
export * from './ClusterEditor';
export * from './ClusterObservation';
export * from './ClusterProvider';
export * from './ProviderError';
export * from './ProviderRights';
export * from './extensions';
