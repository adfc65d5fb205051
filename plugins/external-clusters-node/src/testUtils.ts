/**
 * The contract suite that every ClusterProvider runs.
 *
 * @packageDocumentation
 */
export * from './testUtils/describeClusterProvider';
