import { X509Certificate } from 'node:crypto';
import express, { Express, Router } from 'express';
import { SimulatorContext, simulateCall } from '../../core';
import { accessRouter } from '../access/accessRouter';
import { KubernetesCluster } from '../KubernetesCluster';
import { callDescription } from './callDescription';
import { discoveryRouter } from './discoveryRouter';
import { errorHandler } from './errorHandler';
import { authenticate, authorizePath } from './guards';
import { healthyText } from './health';
import { resourceRouter } from './resourceRouter';
import { reviewRouter } from './reviewRouter';
import { versionInfo } from './versionInfo';

/** The API server of one cluster, without its socket. */
export function createKubernetesApp(
  cluster: KubernetesCluster,
  context: SimulatorContext,
  authority: X509Certificate,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, _response, next) => {
    if (cluster.spec.isUp?.() === false) request.socket.destroy();
    else next();
  });
  app.use((_request, response, next) => {
    response.setHeader('Audit-Id', crypto.randomUUID());
    response.setHeader('Cache-Control', 'no-cache, private');
    next();
  });
  app.use(simulateCall(context, callDescription(cluster.spec.key)));
  app.use(authenticate(cluster, authority));
  app.use(statusRouter(cluster));
  app.use(discoveryRouter(cluster));
  app.use(reviewRouter());
  app.use(accessRouter(cluster));
  app.use(resourceRouter(cluster));
  app.use(authorizePath, (_request, response) => {
    response.status(404).type('text').send('404 page not found\n');
  });
  app.use(errorHandler);
  return app;
}

function statusRouter(cluster: KubernetesCluster) {
  const router = Router();
  router.get('/version', authorizePath, (_request, response) => {
    response.json(versionInfo(cluster));
  });
  for (const path of ['healthz', 'livez', 'readyz'] as const) {
    router.get(`/${path}`, authorizePath, (request, response) => {
      const verbose = request.query.verbose !== undefined;
      response.type('text').send(healthyText(path, verbose));
    });
  }
  return router;
}
