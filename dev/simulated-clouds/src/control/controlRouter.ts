import { json, NextFunction, Request, Response, Router } from 'express';
import { isAdjustable } from '../core';
import type { World } from '../World';
import { ClusterPlace, ControlledCloud } from './ControlledCloud';
import { faultSchema } from './faultSchema';

type Clouds = Record<string, ControlledCloud>;

/** The routes of the control endpoint: what somebody in a cloud's console, or a test, changes from outside. */
export function controlRouter(world: World, clouds: Clouds): Router {
  const router = Router().use(json({ limit: '4mb' }));
  router.get('/world', (_request, response) => response.json(world.describe()));
  addClusterRoutes(router, clouds);
  addPrincipalRoutes(router, clouds);
  addOfferRoutes(router, clouds);
  addFaultRoutes(router, world);
  addCallRoutes(router, world);
  addClockRoutes(router, world);
  return router.use(answerError);
}

function addClusterRoutes(router: Router, clouds: Clouds) {
  const cluster = '/clusters/:cloud/:account/:place/:name';
  const pool = `${cluster}/pools/:pool`;
  const cloudOf = (request: Request) => findCloud(clouds, request);
  router.get('/clusters', (_request, response) =>
    response.json(Object.values(clouds).flatMap(cloud => cloud.list())),
  );
  router.put(cluster, (request, response) => {
    cloudOf(request).add(placeOf(request), request.body);
    response.status(204).end();
  });
  router.patch(cluster, (request, response) => {
    cloudOf(request).change(placeOf(request), request.body);
    response.status(204).end();
  });
  router.delete(cluster, (request, response, next) => {
    const removal = async () => cloudOf(request).remove(placeOf(request));
    removal().then(() => response.status(204).end(), next);
  });
  router.patch(pool, (request, response) => {
    const name = request.params.pool ?? '';
    cloudOf(request).changePool(placeOf(request), name, request.body);
    response.status(204).end();
  });
  router.delete(pool, (request, response) => {
    cloudOf(request).removePool(placeOf(request), request.params.pool ?? '');
    response.status(204).end();
  });
}

function addPrincipalRoutes(router: Router, clouds: Clouds) {
  router.patch('/principals/:cloud/:account/:name', (request, response) => {
    const { account = '', name = '' } = request.params;
    findCloud(clouds, request).changePrincipal(account, name, request.body);
    response.status(204).end();
  });
}

function addOfferRoutes(router: Router, clouds: Clouds) {
  router.patch('/offers/:cloud/:account', (request, response) => {
    const cloud = findCloud(clouds, request);
    if (!cloud.changeOffer) throw new Error('This offer cannot be changed');
    cloud.changeOffer(request.params.account ?? '', request.body);
    response.status(204).end();
  });
}

function findCloud(clouds: Clouds, { params }: Request): ControlledCloud {
  const cloud = clouds[params.cloud ?? ''];
  if (!cloud) throw new Error(`There is no cloud ${params.cloud}`);
  return cloud;
}

function placeOf({ params }: Request): ClusterPlace {
  const { account = '', place = '', name = '' } = params;
  return { account, place, name };
}

function addFaultRoutes(router: Router, { faults }: World) {
  router.get('/faults', (_request, response) => response.json(faults.list()));
  router.post('/faults', (request, response) => {
    faults.add(faultSchema.parse(request.body));
    response.status(204).end();
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.get('/faults/held', (_request, response) =>
    response.json(faults.held.list()),
  );
  router.post('/faults/release', (_request, response) => {
    faults.held.release();
    response.status(204).end();
  });
}

function addCallRoutes(router: Router, { calls }: World) {
  router.get('/calls', ({ query }, response) => {
    const scope = query.scope === undefined ? undefined : String(query.scope);
    const found = calls.list(String(query.operation ?? ''), scope);
    response.json({ count: found.length, calls: found });
  });
  router.delete('/calls', (_request, response) => {
    calls.reset();
    response.status(204).end();
  });
}

function addClockRoutes(router: Router, { clock }: World) {
  router.get('/clock', (_request, response) =>
    response.json({ now: clock.now(), adjustable: isAdjustable(clock) }),
  );
  router.post('/clock/advance', ({ body }, response) => {
    const { milliseconds } = body;
    if (!isAdjustable(clock)) throw new Error('This clock cannot be moved');
    if (typeof milliseconds !== 'number' || !(milliseconds >= 0)) {
      throw new Error('milliseconds must be a number that is not negative');
    }
    clock.advance(milliseconds);
    response.json({ now: clock.now() });
  });
}

function answerError(
  error: Error,
  _request: Request,
  response: Response,
  // Express knows a handler for errors by its four parameters.
  _next: NextFunction,
) {
  response.status(400).json({ error: error.message });
}
