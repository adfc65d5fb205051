/**
 * The contract suite that every ClusterProvider runs.
 *
 * @packageDocumentation
 */
export * from './testUtils/ClusterProviderTraits';
export * from './testUtils/ClusterProviderWorld';
export * from './testUtils/describeClusterProvider';
export * from './testUtils/EditingWorld';
