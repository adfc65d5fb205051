import { Response } from 'express';
import { AwsError } from '../AwsError';
import { AwsPrincipal } from '../identity/AwsPrincipal';
import { AwsRequest } from './AwsRequest';
import { AwsWorld } from './AwsWorld';
import { queryServices } from './queryServices';

export interface AwsCaller {
  principal: AwsPrincipal;
  /** From the scope of the signature. */
  region: string;
}

/** Does what a verified and permitted request wants and answers in the protocol of its service. */
export async function answerCall(
  world: AwsWorld,
  request: AwsRequest,
  caller: AwsCaller,
  response: Response,
) {
  if (request.service === 'eks') {
    response.json(await answerEks(world, request, caller, response));
    return;
  }
  const { service, operation, parameters } = request;
  const { actions, render } = queryServices[service];
  const action = actions[operation];
  if (!action) throw notSimulated(service, operation, 400, 'InvalidAction');
  const result = action({
    ...caller,
    identities: world.identities,
    offer: world.offer,
    parameters,
  });
  const requestId: string = response.locals.requestId;
  response.type('text/xml').send(render(operation, result, requestId));
}

async function answerEks(
  world: AwsWorld,
  { found, signed }: AwsRequest,
  caller: AwsCaller,
  response: Response,
) {
  if (!found) {
    const asked = `${signed.method} ${signed.path}`;
    throw notSimulated('eks', asked, 404, 'UnknownOperationException');
  }
  const answer = await found.operation.handle({
    ...caller,
    registry: world.registry,
    identities: world.identities,
    offer: world.offer,
    timings: world.timings,
    params: found.params,
    query: signed.query,
    body: signed.body.length ? JSON.parse(signed.body.toString()) : undefined,
    pageLoop: response.locals.pageLoop === true,
    failLater: response.locals.failLater,
    now: world.context.clock.now(),
  });
  if (found.operation.method !== 'GET') world.writes.accepted += 1;
  return answer;
}

function notSimulated(
  service: string,
  operation: string,
  status: number,
  code: string,
) {
  const message = `The simulated ${service} does not know ${operation}`;
  return new AwsError(status, code, message, {});
}
