import { AuditorServiceEvent } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { Request, RequestHandler, Response } from 'express';
import { Caller } from './Caller';
import { AnyOperation, OperationRequest } from './Operation';
import type { RouterOptions } from './createRouter';

/** Authenticates, audits, authorises and runs one operation. */
export function runOperation(
  operation: AnyOperation,
  success: number,
  { callers, auditor }: Pick<RouterOptions, 'callers' | 'auditor'>,
): RequestHandler {
  return async (request, response) => {
    const caller = await callers.of(request);
    const input = toOperationRequest(request, response);
    const event = await startAudit(operation, input, request, auditor);
    try {
      refuseServices(operation, caller);
      const subject = await operation.authorize(input, caller);
      const answer = await operation.handle(input, subject, caller);
      await event?.success();
      send(response.status(success), answer);
    } catch (error) {
      await event?.fail({ error: withoutCause(error) });
      throw error;
    }
  };
}

async function startAudit(
  operation: AnyOperation,
  input: OperationRequest<AnyOperation['id']>,
  request: Request,
  auditor: RouterOptions['auditor'],
): Promise<AuditorServiceEvent | undefined> {
  if (!operation.audit) return undefined;
  const { eventId, severityLevel, meta } = operation.audit;
  return auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta: meta(input),
  });
}

function refuseServices(operation: AnyOperation, caller: Caller) {
  if (caller.kind === 'Service' && operation.callers === 'Users') {
    throw new NotAllowedError(
      'Only a signed-in user may do this, since somebody must answer for it',
    );
  }
}

function toOperationRequest(
  request: Request,
  response: Response,
): OperationRequest<AnyOperation['id']> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    signal: gone.signal,
  } as unknown as OperationRequest<AnyOperation['id']>;
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
