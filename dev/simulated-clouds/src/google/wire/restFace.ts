import { json, Request, RequestHandler, Response, Router } from 'express';
import { CallDescription, simulateCall, SimulatorContext } from '../../core';
import { ContainerService } from '../container/ContainerService';
import { NamedRequest } from '../container/resourceNames';
import { GoogleError } from '../GoogleError';
import { containerDefinitions, normalize } from './containerProtos';
import { errorBody } from './errorDetails';
import { matchRoute } from './httpRoutes';

/** Writes a simulated refusal in Google's JSON form. */
export const writeFault: CallDescription['writeError'] = (response, effect) =>
  writeError(response, GoogleError.ofStatus(effect.status, effect));

/** The Kubernetes Engine API as JSON: the routes that `google.api.http` gives to its methods. */
export function restFace(
  context: SimulatorContext,
  service: ContainerService,
): Router {
  const router = Router();
  router.use(json(), (request, response, next) => {
    const route = matchRoute(request.method, request.path);
    if (!route) return next();
    const definition = containerDefinitions[route.method];
    if (!definition) return next();
    const message: NamedRequest = definition.requestDeserialize(
      definition.requestSerialize({
        ...request.query,
        ...request.body,
        ...route.pathFields,
      }),
    );
    const guard = simulateCall(context, {
      operationOf: () => `google.container.${route.method}`,
      scopeOf: () => service.scopeOf(message),
      writeError: writeFault,
    });
    return guard(request, response, () =>
      answer(response, async () =>
        normalize(
          definition,
          await service.call({
            method: route.method,
            request: message,
            authorization: request.headers.authorization,
            failLater: response.locals.failLater,
          }),
        ),
      ),
    );
  });
  return router;
}

/** Answers what a handler gives, and its GoogleError in Google's JSON form. */
export async function answer(
  response: Response,
  make: () => Promise<object>,
): Promise<void> {
  try {
    response.json(await make());
  } catch (error) {
    writeError(response, error);
  }
}

/** Answers 404 to everything that no route knows. */
export const notFound: RequestHandler = (request: Request, response) =>
  writeError(
    response,
    new GoogleError('NOT_FOUND', `Method not found: ${request.path}`),
  );

function writeError(response: Response, error: unknown) {
  const known =
    error instanceof GoogleError
      ? error
      : new GoogleError('INTERNAL', 'Internal error encountered.');
  response.status(known.httpStatus).json(errorBody(known));
}
