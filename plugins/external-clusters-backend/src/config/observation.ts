import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { DEFAULT_INTERVALS, ObservationIntervals } from '../observation';

const KEY = 'externalClusters.observation';

/** Reads how often the clouds are asked, in milliseconds. */
export function readObservationFromConfig(
  config: Config,
): ObservationIntervals {
  const read = (name: string) => {
    // From the root, so that an error names the whole key.
    const key = `${KEY}.${name}`;
    return config.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : undefined;
  };
  return {
    state: read('stateInterval') ?? DEFAULT_INTERVALS.state,
    transition: read('transitionInterval') ?? DEFAULT_INTERVALS.transition,
    pools: read('poolInterval') ?? DEFAULT_INTERVALS.pools,
    poolsInTransition: DEFAULT_INTERVALS.poolsInTransition,
    inside: read('insideInterval') ?? DEFAULT_INTERVALS.inside,
  };
}
