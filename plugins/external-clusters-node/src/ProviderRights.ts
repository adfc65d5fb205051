import {
  RightsFeature,
  RightsMend,
  RightState,
} from 'backstage-plugin-external-clusters-common';

/**
 * What rights are asked about.
 *
 * @public
 */
export interface RightsSubject {
  /** One cluster; the whole place of the account when not given. */
  ref?: string;
}

/**
 * One permission of the provider that a feature needs.
 *
 * @public
 */
export interface ProviderRight {
  /** A right that several features need is there once for each of them. */
  feature: RightsFeature;
  /** In the provider's own words: `eks:DescribeCluster`. */
  name: string;
  /** Where it was looked for, e.g. `the subscription`. */
  scope?: string;
  state: RightState;
  /** The feature works without it, with less comfort. */
  optional?: boolean;
  /** Why it is missing or not known. */
  message?: string;
  /** How it comes to be `Allowed`; rights that one act mends have equal ones. */
  mend?: RightsMend;
}

/**
 * The rights of an account, as far as its provider tells.
 *
 * @public
 */
export interface ProviderRights {
  rights: ProviderRight[];
  /**
   * What lets the account read inside clusters that do not know it or deny it, for whoever administers them. Shown
   * where a cluster itself says so.
   */
  clusterAccess: RightsMend[];
}
