import { QueryAction } from './QueryCall';

/** Regions that are enabled in every account, and some that an account has to opt in to. */
const REGIONS: readonly [name: string, optIn: string][] = [
  ['eu-central-1', 'opt-in-not-required'],
  ['eu-north-1', 'opt-in-not-required'],
  ['eu-west-1', 'opt-in-not-required'],
  ['eu-west-2', 'opt-in-not-required'],
  ['eu-west-3', 'opt-in-not-required'],
  ['us-east-1', 'opt-in-not-required'],
  ['us-east-2', 'opt-in-not-required'],
  ['us-west-1', 'opt-in-not-required'],
  ['us-west-2', 'opt-in-not-required'],
  ['ap-northeast-1', 'opt-in-not-required'],
  ['ap-south-1', 'opt-in-not-required'],
  ['ap-southeast-1', 'opt-in-not-required'],
  ['ap-southeast-2', 'opt-in-not-required'],
  ['ca-central-1', 'opt-in-not-required'],
  ['sa-east-1', 'opt-in-not-required'],
  ['eu-south-1', 'not-opted-in'],
  ['me-south-1', 'not-opted-in'],
];

/** What EC2 can do: tell the regions. */
export const ec2Actions: Readonly<Record<string, QueryAction>> = {
  DescribeRegions: ({ parameters }) => {
    const all = parameters.get('AllRegions') === 'true';
    const wanted = [...parameters]
      .filter(([name]) => name.startsWith('RegionName.'))
      .map(([, value]) => value);
    return {
      regionInfo: REGIONS.filter(
        ([name, optIn]) =>
          (all || optIn !== 'not-opted-in') &&
          (wanted.length === 0 || wanted.includes(name)),
      ).map(([regionName, optInStatus]) => ({
        regionName,
        regionEndpoint: `ec2.${regionName}.amazonaws.com`,
        optInStatus,
      })),
    };
  },
};
