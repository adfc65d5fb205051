import { X509Certificate } from 'node:crypto';
import { RequestHandler, Response } from 'express';
import { isAllowed, isPathAllowed, ResourceAttributes } from '../isAllowed';
import { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesError } from '../KubernetesError';
import { KubernetesIdentity } from '../KubernetesIdentity';
import { readCredentials } from './readCredentials';

/** Finds out who calls and keeps it for the handlers; 401 when the cluster does not know them. */
export function authenticate(
  cluster: KubernetesCluster,
  authority: X509Certificate,
): RequestHandler {
  return async (request, response, next) => {
    try {
      const credentials = readCredentials(request, authority, cluster.clock);
      const identity =
        (await cluster.spec.authenticate(credentials)) ??
        cluster.access.tokens.identify(credentials.bearer ?? '');
      if (!identity) throw KubernetesError.unauthorized();
      response.locals.identity = identity;
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** The caller that {@link authenticate} has found. */
export function identityOf(response: Response): KubernetesIdentity {
  return response.locals.identity;
}

/** Throws 403 in the API server's words when the caller may not. */
export function authorize(response: Response, wanted: ResourceAttributes) {
  const identity = identityOf(response);
  if (!isAllowed(identity, wanted)) {
    throw KubernetesError.forbidden(identity.user, wanted);
  }
}

/** Lets those through who may read a path that is no resource. */
export const authorizePath: RequestHandler = (request, response, next) => {
  const identity = identityOf(response);
  if (!isPathAllowed(identity, request.path)) {
    const verb = request.method.toLowerCase();
    throw KubernetesError.forbiddenPath(identity.user, verb, request.path);
  }
  next();
};
