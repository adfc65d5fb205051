import { AwsGrants } from '../AwsAccountSpec';

/** Somebody who calls AWS: a user, or a role that somebody has assumed. */
export interface AwsPrincipal {
  accountId: string;
  arn: string;
  userId: string;
  /** Read at each call, so that rights can be taken away from a running session. */
  readonly grants: AwsGrants;
}
