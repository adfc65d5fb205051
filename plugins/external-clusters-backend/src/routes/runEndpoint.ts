import { AuditorServiceEvent } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { Request, RequestHandler, Response } from 'express';
import { Caller } from './Caller';
import { AnyEndpoint, EndpointRequest } from './Endpoint';
import type { RouterOptions } from './createRouter';

/** Authenticates, audits, authorises and runs one endpoint. */
export function runEndpoint(
  endpoint: AnyEndpoint,
  success: number,
  { callers, auditor }: Pick<RouterOptions, 'callers' | 'auditor'>,
): RequestHandler {
  return async (request, response) => {
    const caller = await callers.of(request);
    const input = toEndpointRequest(request, response);
    const event = await startAudit(endpoint, input, request, auditor);
    try {
      refuseServices(endpoint, caller);
      const subject = await endpoint.authorize(input, caller);
      const answer = await endpoint.handle(input, subject, caller);
      const meta = endpoint.audit?.outcome?.(answer as never);
      await event?.success(meta && { meta });
      send(response.status(success), answer);
    } catch (error) {
      await event?.fail({ error: withoutCause(error) });
      throw error;
    }
  };
}

async function startAudit(
  endpoint: AnyEndpoint,
  input: EndpointRequest<AnyEndpoint['id']>,
  request: Request,
  auditor: RouterOptions['auditor'],
): Promise<AuditorServiceEvent | undefined> {
  if (!endpoint.audit) return undefined;
  const { eventId, severityLevel, meta } = endpoint.audit;
  return auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta: meta(input),
  });
}

function refuseServices(endpoint: AnyEndpoint, caller: Caller) {
  if (caller.kind === 'Service' && endpoint.callers === 'Users') {
    throw new NotAllowedError(
      'Only a signed-in user may do this, since somebody must answer for it',
    );
  }
}

function toEndpointRequest(
  request: Request,
  response: Response,
): EndpointRequest<AnyEndpoint['id']> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return {
    params: request.params,
    query: request.query,
    headers: { 'Idempotency-Key': request.get('Idempotency-Key') },
    body: request.body,
    signal: gone.signal,
  } as unknown as EndpointRequest<AnyEndpoint['id']>;
}

function send(response: Response, answer: unknown) {
  response.setHeader('Cache-Control', 'no-store');
  if (answer === undefined) response.end();
  else response.json(answer);
}

/** The auditor logs the error as it is: only its name and message may go there. */
function withoutCause(error: unknown): Error {
  const { name, message } = error instanceof Error ? error : new Error('');
  return Object.assign(new Error(message), { name, stack: undefined });
}
