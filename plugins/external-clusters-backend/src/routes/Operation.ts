import { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import { ApiOperations } from 'backstage-plugin-external-clusters-common';
import { Caller, UserCaller } from './Caller';

/** The name of an operation in the OpenAPI document. */
export type OperationId = keyof ApiOperations;

type Parameters<Id extends OperationId> = ApiOperations[Id]['parameters'];
type Given<T> = [NonNullable<T>] extends [never] ? {} : NonNullable<T>;
type JsonOf<T> = T extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined;

/** A request that was found to be as the OpenAPI document says. */
export interface OperationRequest<Id extends OperationId> {
  params: Given<Parameters<Id>['path']>;
  query: Given<Parameters<Id>['query']>;
  body: JsonOf<NonNullable<ApiOperations[Id]['requestBody']>>;
  /** Ends when the caller has left. */
  signal: AbortSignal;
}

type Responses<Id extends OperationId> = ApiOperations[Id]['responses'];

type SuccessOf<Id extends OperationId> = Responses<Id>[Extract<
  keyof Responses<Id>,
  200 | 201
>];

/** What an operation answers with success; nothing for 204. */
export type OperationAnswer<Id extends OperationId> = [SuccessOf<Id>] extends [
  never,
]
  ? void
  : JsonOf<SuccessOf<Id>>;

/** What goes to the audit log: ids and names by choice, never a body. */
export interface OperationAudit<Id extends OperationId> {
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  meta(request: OperationRequest<Id>): Record<string, string | undefined>;
}

/** Who may call an operation. */
interface CallersOf {
  Users: UserCaller;
  UsersAndServices: Caller;
}

/**
 * One operation of the API: authorise, audit, act, in that order.
 *
 * `authorize` has no effect but to find what the request is about, and throws where the caller may not. Only then
 * does `handle` run.
 */
export interface Operation<
  Id extends OperationId = OperationId,
  Subject = unknown,
  Allowed extends keyof CallersOf = keyof CallersOf,
> {
  id: Id;
  callers: Allowed;
  /** Calls that cost a cloud call or guess at a secret: limited per user. */
  limited?: boolean;
  audit?: OperationAudit<Id>;
  authorize(
    request: OperationRequest<Id>,
    caller: CallersOf[Allowed],
  ): Promise<Subject>;
  handle(
    request: OperationRequest<Id>,
    subject: Subject,
    caller: CallersOf[Allowed],
  ): Promise<OperationAnswer<Id>>;
}

/** An operation whose types have done their work, ready for the router. */
export type AnyOperation = Operation;

/** Lets TypeScript infer the types of an operation from its id. */
export function operation<
  Id extends OperationId,
  Subject,
  Allowed extends keyof CallersOf,
>(definition: Operation<Id, Subject, Allowed>): AnyOperation {
  // The router gives each operation just the request that the OpenAPI document describes for its id.
  return definition as unknown as AnyOperation;
}
