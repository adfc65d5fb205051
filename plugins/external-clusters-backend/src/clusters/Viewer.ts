import {
  AccountGrant,
  ClusterAction,
} from 'backstage-plugin-external-clusters-common';

/** The eyes with which clusters are looked at: what may be seen, and what may be done with what is seen. */
export interface Viewer {
  /** Admins and other plugins see and own everything. */
  seesAll: boolean;
  /** An admin of this plugin. */
  isAdmin: boolean;
  ownershipRefs: string[];
  /** Actions that the permission framework does not deny on principle. */
  permitted: ReadonlySet<ClusterAction>;
}

/** Tells what an account lets an owner do. */
export type GrantsOfAccount = (
  accountId: string,
  owner: string,
) => AccountGrant[];

/** True for admins and for those who own things of this owner. */
export function ownsAs(viewer: Viewer, owner: string): boolean {
  return viewer.isAdmin || viewer.ownershipRefs.includes(owner);
}
