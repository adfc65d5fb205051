import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { DEFAULT_INTERVALS, ObservationIntervals } from '../observation';

const KEY = 'externalClusters.observation';

/** Reads how often the clouds are asked, in milliseconds. */
export function readObservationFromConfig(
  config: Config,
): ObservationIntervals {
  const root = config.getOptionalConfig(KEY);
  const read = (key: string) =>
    root?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(root, { key }))
      : undefined;
  return {
    state: read('stateInterval') ?? DEFAULT_INTERVALS.state,
    transition: read('transitionInterval') ?? DEFAULT_INTERVALS.transition,
    pools: read('poolInterval') ?? DEFAULT_INTERVALS.pools,
    poolsInTransition: DEFAULT_INTERVALS.poolsInTransition,
    inside: read('insideInterval') ?? DEFAULT_INTERVALS.inside,
  };
}
