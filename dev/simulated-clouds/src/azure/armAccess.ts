import { Request } from 'express';
import { ArmError } from './ArmError';
import { AzureSubscription } from './AzureSubscription';
import { TokenClaims, TokenService } from './TokenService';

const AUDIENCES = [
  'https://management.azure.com/',
  'https://management.core.windows.net/',
];

/** Who calls, by the bearer token; throws ARM's 401 when there is none that is good. */
export function authenticate(
  tokens: TokenService,
  request: Request,
): TokenClaims {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw unauthorized(
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  }
  const verdict = tokens.check(token);
  if (verdict.kind === 'Invalid') {
    throw unauthorized(
      'InvalidAuthenticationToken',
      'The access token is invalid.',
    );
  }
  if (verdict.kind === 'Expired') {
    const expiry = new Date(verdict.claims.exp * 1000).toISOString();
    throw unauthorized(
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${expiry}' is earlier than current UTC time.`,
    );
  }
  if (!AUDIENCES.includes(verdict.claims.aud)) {
    throw unauthorized(
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${verdict.claims.aud}'.`,
    );
  }
  return verdict.claims;
}

/** Checks that the subscription is there, is of the token's tenant, and gives the caller this right. */
export function authorize(
  claims: TokenClaims,
  subscriptionId: string,
  subscription: AzureSubscription | undefined,
  action: string,
  request: Request,
): asserts subscription is AzureSubscription {
  if (!subscription) {
    throw new ArmError(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  }
  if (claims.tid !== subscription.tenantId) {
    throw unauthorized(
      'InvalidAuthenticationTokenTenant',
      `The access token is from the wrong issuer '${claims.iss}'. It must match the tenant 'https://sts.windows.net/${subscription.tenantId}/' associated with this subscription.`,
    );
  }
  if (mayDo(subscription, claims, action)) return;
  throw new ArmError(
    403,
    'AuthorizationFailed',
    `The client '${claims.appid}' with object id '${claims.oid}' does not have authorization to perform action '${action}' over scope '${request.path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    { 'x-ms-failure-cause': 'gateway' },
  );
}

/** Whether a role of the caller in the subscription covers the action. */
export function mayDo(
  subscription: AzureSubscription,
  claims: Pick<TokenClaims, 'appid'>,
  action: string,
): boolean {
  const principal = subscription.principals.find(
    ({ clientId }) => clientId === claims.appid,
  );
  return (principal?.actions ?? []).some(granted => covers(granted, action));
}

function covers(granted: string, action: string) {
  const pattern = granted.replace(/[.]/g, '\\.').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`, 'i').test(action);
}

function unauthorized(code: string, message: string) {
  return new ArmError(401, code, message, {
    'WWW-Authenticate': `Bearer authorization_uri="https://login.windows.net/common", error="invalid_token", error_description="${message}"`,
    'x-ms-failure-cause': 'gateway',
  });
}
