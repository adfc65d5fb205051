import { AwsError } from '../AwsError';
import { clusterArn } from '../arn';
import { AwsPrincipal } from '../identity/AwsPrincipal';
import { isPermitted } from '../identity/isPermitted';
import { AwsRequest } from './AwsRequest';

/** STS asks nobody's policy who they are, and trusts a role's own policy with who may assume it. */
const ALWAYS_PERMITTED = ['sts:GetCallerIdentity', 'sts:AssumeRole'];

/** Throws the service's own refusal when the principal's policies do not allow the operation. */
export function checkPermission(
  principal: AwsPrincipal,
  { service, operation, found }: AwsRequest,
  region: string,
) {
  const action = `${service}:${operation}`;
  if (ALWAYS_PERMITTED.includes(action)) return;
  if (isPermitted(principal.grants.rights, action)) return;
  if (service === 'ec2') {
    throw new AwsError(
      403,
      'UnauthorizedOperation',
      'You are not authorized to perform this operation.',
      {},
    );
  }
  const name = found?.params.name ?? '*';
  const resource =
    service === 'eks' ? clusterArn(principal.accountId, region, name) : '*';
  throw new AwsError(
    403,
    service === 'eks' ? 'AccessDeniedException' : 'AccessDenied',
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    {},
  );
}
