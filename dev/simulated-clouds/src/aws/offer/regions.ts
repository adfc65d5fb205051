/** Whether an account can use a region, in the words of EC2. */
export type RegionOptIn = 'opt-in-not-required' | 'opted-in' | 'not-opted-in';

/** Regions that are enabled in every account, and some that an account has to opt in to. */
export const REGIONS: readonly [name: string, optIn: RegionOptIn][] = [
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
