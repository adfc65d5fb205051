import { AwsRoleSpec } from '../AwsAccountSpec';
import { AwsError } from '../AwsError';
import { iamArn } from '../arn';
import { roleArn, uniqueId } from '../identity/IdentityStore';
import { QueryAction } from './QueryCall';
import { simulatePrincipalPolicy } from './simulatePrincipalPolicy';

const PAGE_SIZE = 100;

/** What IAM can do: read the roles of the account, and say what a principal may do. */
export const iamActions: Readonly<Record<string, QueryAction>> = {
  ListRoles: ({ identities, principal: { accountId }, parameters }) => {
    const roles = identities.listRoles(accountId);
    const size = Number(parameters.get('MaxItems') ?? PAGE_SIZE);
    const start = Number(parameters.get('Marker') ?? 0);
    const end = start + size;
    const isTruncated = end < roles.length;
    return {
      IsTruncated: isTruncated,
      Marker: isTruncated ? String(end) : undefined,
      Roles: roles.slice(start, end).map(role => roleBody(accountId, role)),
    };
  },
  GetRole: ({ identities, principal: { accountId }, parameters }) => {
    const name = parameters.get('RoleName') ?? '';
    const role = identities.findRole(roleArn(accountId, name));
    if (role) return { Role: roleBody(accountId, role) };
    const message = `The role with name ${name} cannot be found.`;
    throw new AwsError(404, 'NoSuchEntity', message, {});
  },
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
};

function roleBody(accountId: string, role: AwsRoleSpec) {
  return {
    Path: '/',
    RoleName: role.name,
    RoleId: uniqueId('AROA', accountId, role.name),
    Arn: roleArn(accountId, role.name),
    CreateDate: '2026-01-01T00:00:00Z',
    AssumeRolePolicyDocument: encodeURIComponent(
      JSON.stringify(trustPolicy(accountId, role)),
    ),
    MaxSessionDuration: 3600,
  };
}

function trustPolicy(
  accountId: string,
  { externalId, trustedService }: AwsRoleSpec,
) {
  const condition = { StringEquals: { 'sts:ExternalId': externalId } };
  const principal = trustedService
    ? { Service: trustedService }
    : { AWS: iamArn(accountId, 'root') };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: 'sts:AssumeRole',
        ...(externalId && { Condition: condition }),
      },
    ],
  };
}
