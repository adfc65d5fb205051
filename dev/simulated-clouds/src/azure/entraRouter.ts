import { Request, Response, Router, urlencoded } from 'express';
import { simulateCall, SimulatorContext } from '../core';
import { entraFault, EntraError, writeEntraError } from './EntraError';
import { AzurePrincipalSpec } from './specs';
import { TokenService } from './TokenService';

export interface EntraOptions {
  context: SimulatorContext;
  tokens: TokenService;
  /** Undefined when there is no such tenant. */
  principalsOf(tenantId: string): AzurePrincipalSpec[] | undefined;
}

/** The application ID of the AKS server application, the same in every tenant. */
export const AKS_SERVER_APPLICATION = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** Audiences that the token endpoint knows, by the scope without `/.default`. */
const AUDIENCES: Record<string, string> = {
  'https://management.azure.com': 'https://management.azure.com/',
  'https://management.core.windows.net': 'https://management.core.windows.net/',
  [AKS_SERVER_APPLICATION]: AKS_SERVER_APPLICATION,
};

/** OpenID discovery and the token endpoint of Entra ID. */
export function entraRouter(options: EntraOptions): Router {
  const router = Router();
  router.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    simulated(options, 'azure.entra.discovery'),
    (request, response) => response.json(discoveryDocument(request)),
  );
  router.get('/:tenant/discovery/v2.0/keys', (_request, response) =>
    response.json({ keys: [options.tokens.publicKey] }),
  );
  router.post(
    '/:tenant/oauth2/v2.0/token',
    simulated(options, 'azure.entra.token'),
    urlencoded({ extended: false }),
    (request, response) => answerToken(options, request, response),
  );
  return router;
}

function simulated({ context }: EntraOptions, operation: string) {
  return simulateCall(context, {
    operationOf: () => operation,
    scopeOf: request => request.params.tenant ?? '',
    writeError: (response, effect) =>
      writeEntraError(response, context.clock, entraFault(effect)),
  });
}

function discoveryDocument(request: Request) {
  const tenant = request.params.tenant;
  // The client compares the issuer's host with the authority that it was given, so it echoes what was asked.
  const base = `https://${request.headers.host}/${tenant}`;
  return {
    issuer: `${base}/v2.0`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
      'client_secret_basic',
    ],
    response_types_supported: ['code', 'id_token', 'code id_token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['ES256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  };
}

function answerToken(
  options: EntraOptions,
  request: Request,
  response: Response,
) {
  try {
    response.set('Cache-Control', 'no-store').json(tokenFor(options, request));
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    writeEntraError(response, options.context.clock, error);
  }
}

function tokenFor({ tokens, principalsOf }: EntraOptions, request: Request) {
  const tenantId = request.params.tenant ?? '';
  const form = request.body as Record<string, string | undefined>;
  const principal = authenticate(tenantId, principalsOf(tenantId), form);
  const accessToken = tokens.issue({
    tenantId: tenantId.toLowerCase(),
    clientId: principal.clientId,
    objectId: principal.objectId,
    audience: audienceOf(form.scope ?? '', tenantId),
  });
  return {
    token_type: 'Bearer',
    expires_in: tokens.lifetimeSeconds,
    ext_expires_in: tokens.lifetimeSeconds,
    access_token: accessToken,
  };
}

function authenticate(
  tenantId: string,
  principals: AzurePrincipalSpec[] | undefined,
  form: Record<string, string | undefined>,
): AzurePrincipalSpec {
  if (!principals) {
    throw new EntraError(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenantId}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    );
  }
  if (form.grant_type !== 'client_credentials') {
    throw new EntraError(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${form.grant_type}'.`,
    );
  }
  const principal = principals.find(
    ({ clientId }) => clientId === form.client_id?.toLowerCase(),
  );
  if (!principal) {
    throw new EntraError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${form.client_id}' was not found in the directory '${tenantId}'.`,
    );
  }
  if (form.client_assertion !== undefined) {
    requireFederation(principal, form);
    return principal;
  }
  if (principal.clientSecret !== form.client_secret) {
    throw new EntraError(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${principal.clientId}'.`,
    );
  }
  return principal;
}

/** Workload identity federation: a token of another issuer in the place of a secret. */
function requireFederation(
  { federatedToken }: AzurePrincipalSpec,
  form: Record<string, string | undefined>,
) {
  const isKnown =
    federatedToken !== undefined &&
    form.client_assertion_type ===
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
    form.client_assertion === federatedToken;
  if (isKnown) return;
  throw new EntraError(
    401,
    'invalid_client',
    700213,
    'No matching federated identity record found for presented assertion subject.',
  );
}

function audienceOf(scope: string, tenantId: string): string {
  // Clients add openid scopes, and a resource may end with a slash of its own before `/.default`.
  const wanted = scope.split(' ').find(word => word.endsWith('/.default'));
  const resource = wanted?.replace(/\/+\.default$/, '') ?? '';
  const audience = AUDIENCES[resource];
  if (!audience) {
    throw new EntraError(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${tenantId}.`,
    );
  }
  return audience;
}
