import { json, Router, urlencoded } from 'express';
import { simulateCall, SimulatorContext } from '../../core';
import { AccessTokens, ACCESS_TOKEN_SECONDS } from './AccessTokens';
import { ServiceAccounts } from './ServiceAccounts';

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const GENERATE =
  /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
const PREFIX = 'federated.';

/**
 * Workload identity federation: `POST /v1/token` as https://sts.googleapis.com, a token of another issuer for one of
 * Google's, and with that `generateAccessToken` as https://iamcredentials.googleapis.com.
 */
export function federationEndpoints(
  accounts: ServiceAccounts,
  tokens: AccessTokens,
  context: SimulatorContext,
): Router {
  const guard = (operation: string) =>
    simulateCall(context, {
      operationOf: () => operation,
      scopeOf: () => '',
      writeError: (response, { status, code }) => {
        response.status(status).json({ error: code ?? 'invalid_grant' });
      },
    });
  const router = Router();
  router.post(
    '/v1/token',
    urlencoded({ extended: false }),
    guard('google.sts.token'),
    (request, response) => {
      const { grant_type: grant, subject_token: token } = request.body;
      if (grant !== TOKEN_EXCHANGE || !accounts.isFederated(String(token))) {
        response.status(400).json({
          error: 'invalid_grant',
          error_description: 'The subject token is not trusted by the pool.',
        });
        return;
      }
      response.json({
        access_token: `${PREFIX}${token}`,
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        token_type: 'Bearer',
        expires_in: ACCESS_TOKEN_SECONDS,
      });
    },
  );
  router.post(
    GENERATE,
    json(),
    guard('google.iam.generateAccessToken'),
    (request, response) => {
      const [, email = ''] = GENERATE.exec(request.path) ?? [];
      const account = accounts.find(decodeURIComponent(email));
      const bearer = `Bearer ${PREFIX}${account?.federatedToken}`;
      if (!account?.federatedToken || request.get('authorization') !== bearer) {
        response.status(403).json({
          error: {
            code: 403,
            message:
              "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
            status: 'PERMISSION_DENIED',
          },
        });
        return;
      }
      const ends = context.clock.now() + ACCESS_TOKEN_SECONDS * 1000;
      response.json({
        accessToken: tokens.issue(account, request.body.scope ?? []),
        expireTime: new Date(ends).toISOString(),
      });
    },
  );
  return router;
}
