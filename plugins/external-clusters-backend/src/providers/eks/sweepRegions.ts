import {
  ClusterObservation,
  ClusterSweep,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';

/** What one region gave: with a failure, some of its clusters may not have been read. */
export interface RegionAnswer {
  clusters: ClusterObservation[];
  failure?: ProviderError;
}

/**
 * Asks all regions at the same time and names those that did not answer in full.
 *
 * Throws the first failure when no region answered at all.
 */
export async function sweepRegions(
  regions: string[],
  ask: (region: string) => Promise<RegionAnswer>,
): Promise<ClusterSweep> {
  const answers = await Promise.all(
    regions.map(async region => ({ region, ...(await ask(region)) })),
  );
  const failed = answers.flatMap(({ region, failure }) =>
    failure ? [{ location: region, reason: failure.message, failure }] : [],
  );
  const clusters = answers.flatMap(answer => answer.clusters);
  const [first] = failed;
  if (first && failed.length === regions.length && clusters.length === 0) {
    throw first.failure;
  }
  return {
    clusters,
    missing: failed.map(({ location, reason }) => ({ location, reason })),
  };
}
