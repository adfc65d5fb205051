import { Request, Router } from 'express';
import { z } from 'zod';
import { toTimestamp } from '../../core/toTimestamp';
import { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesError } from '../KubernetesError';
import { authorize } from '../server/guards';
import { invalid } from './accessErrors';

const requestSchema = z.object({
  spec: z.object({ expirationSeconds: z.number().int().default(3600) }),
});

/** TokenRequest: tokens that end, at the latest when the cluster's operator says. */
export function tokenRouter(cluster: KubernetesCluster): Router {
  const router = Router();
  router.post(
    '/api/v1/namespaces/:namespace/serviceaccounts/:name/token',
    (request, response) => {
      const { namespace, name } = request.params;
      const core = { group: '', namespace, name };
      const resource = 'serviceaccounts/token';
      authorize(response, { ...core, verb: 'create', resource });
      const account = cluster.access.find({
        resource: 'serviceaccounts',
        namespace,
        name,
      });
      if (!account) {
        const wanted = { ...core, verb: 'get', resource: 'serviceaccounts' };
        throw KubernetesError.notFound(wanted);
      }
      const seconds = grantedSeconds(cluster, request, name);
      const expires = cluster.clock.now() + seconds * 1000;
      response.status(201).json({
        kind: 'TokenRequest',
        apiVersion: 'authentication.k8s.io/v1',
        metadata: { name, namespace },
        spec: { ...request.body.spec, expirationSeconds: seconds },
        status: {
          token: cluster.access.tokens.issue(account, seconds),
          expirationTimestamp: toTimestamp(expires),
        },
      });
    },
  );
  return router;
}

/** Asked for too long, the server shortens; asked for less than ten minutes, it refuses. */
function grantedSeconds(
  { spec }: KubernetesCluster,
  { body }: Request,
  name: string,
) {
  const seconds = requestSchema.parse(body).spec.expirationSeconds;
  if (seconds < 600) {
    throw invalid(
      'TokenRequest.authentication.k8s.io',
      name,
      `spec.expirationSeconds: Invalid value: ${seconds}: may not specify a duration less than 10 minutes`,
    );
  }
  return Math.min(seconds, spec.longestToken ?? seconds);
}
