import { randomUUID } from 'node:crypto';
import { json, Request, Response, Router } from 'express';
import { simulateCall, SimulatorContext } from '../core';
import { ArmError, writeArmError, writeArmFault } from './ArmError';
import { OperationFailure } from './AzureOperations';
import { AzureSubscription } from './AzureSubscription';
import { authenticate, authorize } from './armAccess';
import { RateLimit } from './RateLimit';
import { TokenClaims, TokenService } from './TokenService';

export interface ArmApiOptions {
  context: SimulatorContext;
  tokens: TokenService;
  findSubscription(id: string): AzureSubscription | undefined;
}

/** One operation of ARM below a subscription. */
export interface ArmOperation {
  /** The name in the call log, without `azure.`. */
  name: string;
  method: 'get' | 'put' | 'post' | 'delete';
  /** Below `/subscriptions/:subscriptionId`. */
  path: string;
  /** The right that the caller needs. */
  action: string;
}

export interface ArmCall {
  request: Request;
  subscription: AzureSubscription;
  /** Who calls. */
  claims: TokenClaims;
  /** The path's parameter; empty when the path has none of that name. */
  parameter(name: string): string;
  /** The fault plan wants the next link to lead to this very page. */
  pageLoop: boolean;
  /** The fault plan wants what this call starts to fail when its time is over. */
  failure: OperationFailure | undefined;
}

export interface ArmAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

export type ArmHandler = (call: ArmCall) => ArmAnswer | Promise<ArmAnswer>;

/** Everything that ARM does the same way for every resource: sign-in, rights, rate limits, errors and headers. */
export class ArmApi {
  readonly router = Router();
  private readonly rateLimit: RateLimit;

  constructor(private readonly options: ArmApiOptions) {
    this.rateLimit = new RateLimit(options.context.clock);
  }

  on(operation: ArmOperation, handler: ArmHandler) {
    this.router[operation.method](
      `/subscriptions/:subscriptionId${operation.path}`,
      simulateCall(this.options.context, {
        operationOf: () => `azure.${operation.name}`,
        scopeOf: request => request.params.subscriptionId ?? '',
        writeError: writeArmFault,
      }),
      json({ limit: '4mb' }),
      (request, response, next) =>
        this.answer(operation, handler, request, response).catch(next),
    );
  }

  private async answer(
    operation: ArmOperation,
    handler: ArmHandler,
    request: Request,
    response: Response,
  ) {
    this.writeCommonHeaders(request, response);
    try {
      const answer = await handler(this.admit(operation, request, response));
      response.set(answer.headers ?? {}).status(answer.status);
      if (answer.body === undefined) response.end();
      else response.json(answer.body);
    } catch (error) {
      if (!(error instanceof ArmError)) throw error;
      writeArmError(response, error);
    }
  }

  private admit(
    operation: ArmOperation,
    request: Request,
    response: Response,
  ): ArmCall {
    requireApiVersion(request);
    const id = request.params.subscriptionId ?? '';
    const claims = authenticate(this.options.tokens, request);
    const subscription = this.options.findSubscription(id);
    authorize(claims, id, subscription, operation.action, request);
    subscription.usedActions.add(operation.action);
    return {
      request,
      subscription,
      claims,
      parameter: name => request.params[name] ?? '',
      pageLoop: response.locals.pageLoop === true,
      failure: failureOf(response),
    };
  }

  private writeCommonHeaders(request: Request, response: Response) {
    const id = randomUUID();
    response.set({
      'Cache-Control': 'no-cache',
      Pragma: 'no-cache',
      Expires: '-1',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'x-ms-request-id': id,
      'x-ms-correlation-request-id': id,
      'x-ms-routing-request-id': `WESTEUROPE:${id}`,
      ...this.rateLimit.headersFor(request),
    });
  }
}

function failureOf({ locals }: Response): OperationFailure | undefined {
  const effect: Partial<OperationFailure> | undefined = locals.failLater;
  return (
    effect && {
      code: effect.code ?? 'AllocationFailed',
      message:
        effect.message ??
        'Allocation failed. We do not have sufficient capacity for the requested VM size in this region.',
    }
  );
}

function requireApiVersion(request: Request) {
  if (typeof request.query['api-version'] === 'string') return;
  throw new ArmError(
    400,
    'MissingApiVersionParameter',
    'The api-version query parameter (?api-version=) is required for all requests.',
  );
}
