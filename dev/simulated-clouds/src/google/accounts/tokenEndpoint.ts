import { RequestHandler, urlencoded, Router } from 'express';
import { AccessTokens, ACCESS_TOKEN_SECONDS } from './AccessTokens';
import { ServiceAccounts } from './ServiceAccounts';
import { VerifiedAssertion, verifyAssertion } from './verifyAssertion';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const REFUSALS: Record<
  Exclude<VerifiedAssertion['kind'], 'Verified'>,
  string
> = {
  UnknownAccount: 'Invalid grant: account not found',
  BadSignature: 'Invalid JWT Signature.',
  BadTimes:
    'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
  NotAnAssertion: 'Bad Request',
};

/** `POST /token`, as https://oauth2.googleapis.com: a service account's signed assertion for an access token. */
export function tokenEndpoint(
  accounts: ServiceAccounts,
  tokens: AccessTokens,
  guard: RequestHandler,
): Router {
  const router = Router();
  router.post(
    '/token',
    urlencoded({ extended: false }),
    guard,
    async (request, response) => {
      const { grant_type: grant, assertion } = request.body;
      if (grant !== JWT_BEARER) {
        response.status(400).json({
          error: 'unsupported_grant_type',
          error_description: `Invalid grant_type: ${grant}`,
        });
        return;
      }
      const verified = await verifyAssertion(String(assertion), accounts);
      const scope = verified.kind === 'Verified' ? verified.claims.scope : '';
      if (verified.kind !== 'Verified') {
        response.status(400).json({
          error: 'invalid_grant',
          error_description: REFUSALS[verified.kind],
        });
      } else if (typeof scope !== 'string' || scope === '') {
        response.status(400).json({
          error: 'invalid_scope',
          error_description: 'Empty or missing scope not allowed.',
        });
      } else {
        response.json({
          access_token: tokens.issue(verified.account, scope.split(' ')),
          expires_in: ACCESS_TOKEN_SECONDS - 1,
          token_type: 'Bearer',
        });
      }
    },
  );
  return router;
}
