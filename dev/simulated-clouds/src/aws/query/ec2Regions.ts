import { filterBy, listOf } from './ec2Query';
import { QueryAction } from './QueryCall';

/** DescribeRegions: those that the account has to opt in to only when all are asked for. */
export const describeRegions: QueryAction = ({ offer, parameters }) => {
  const all = parameters.get('AllRegions') === 'true';
  const wanted = listOf(parameters, 'RegionName');
  const regions = filterBy(offer.regions, parameters, ([name, optIn]) => ({
    'region-name': [name],
    'opt-in-status': [optIn],
  }));
  return {
    regionInfo: regions
      .filter(
        ([name, optIn]) =>
          (all || optIn !== 'not-opted-in') &&
          (wanted.length === 0 || wanted.includes(name)),
      )
      .map(([regionName, optInStatus]) => ({
        regionName,
        regionEndpoint: `ec2.${regionName}.amazonaws.com`,
        optInStatus,
      })),
  };
};
