import { AwsError } from '../AwsError';
import { isPermitted } from '../identity/isPermitted';
import { EksCall } from './EksCall';

type Fields = Record<string, string>;

/** Throws the AccessDeniedException of EKS unless the caller may do each of the actions, which a write needs besides its own. */
export function requireRights(
  { principal }: EksCall,
  actions: readonly string[],
  resource: string,
) {
  for (const action of actions) {
    if (isPermitted(principal.grants.rights, action)) continue;
    throw new AwsError(
      403,
      'AccessDeniedException',
      `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource}`,
      {},
    );
  }
}

/** Throws unless the role is there and the service may assume it. */
export function requireServiceRole(
  { identities }: EksCall,
  roleArn: string,
  service: 'eks.amazonaws.com' | 'ec2.amazonaws.com',
  fields: Fields,
) {
  if (identities.findRole(roleArn)?.trustedService === service) return;
  throw AwsError.invalidParameter(
    service === 'eks.amazonaws.com'
      ? `Role with arn: ${roleArn}, could not be assumed because it does not exist or the trusted entity is not correct`
      : `Following required service principals [${service}] were not found in the trust relationships of nodeRole ${roleArn}`,
    fields,
  );
}
