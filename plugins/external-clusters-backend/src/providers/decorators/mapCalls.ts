import {
  CallOptions,
  ClusterProvider,
} from 'backstage-plugin-external-clusters-node';

/** The methods of a provider that may leave the process. */
export type ProviderMethod = Exclude<keyof ClusterProvider, 'close'>;

/** Runs one call of a provider, perhaps later, perhaps with other options. */
export type AroundCall = <T>(
  method: ProviderMethod,
  options: CallOptions,
  call: (options: CallOptions) => Promise<T>,
) => Promise<T>;

/** The same provider, with something around each of its calls. */
export function mapCalls(
  provider: ClusterProvider,
  around: AroundCall,
): ClusterProvider {
  return {
    verifyAccount: options =>
      around('verifyAccount', options, inner => provider.verifyAccount(inner)),
    discoverClusters: options =>
      around('discoverClusters', options, inner =>
        provider.discoverClusters(inner),
      ),
    observeClusters: (refs, options) =>
      around('observeClusters', options, inner =>
        provider.observeClusters(refs, inner),
      ),
    observeCluster: (ref, options) =>
      around('observeCluster', options, inner =>
        provider.observeCluster(ref, inner),
      ),
    observeNodePools: (ref, options) =>
      around('observeNodePools', options, inner =>
        provider.observeNodePools(ref, inner),
      ),
    clusterCredential: (ref, options) =>
      around('clusterCredential', options, inner =>
        provider.clusterCredential(ref, inner),
      ),
    close: () => provider.close(),
  };
}
