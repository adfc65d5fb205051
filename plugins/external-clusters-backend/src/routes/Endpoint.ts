import { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import { ApiOperations } from 'backstage-plugin-external-clusters-common';
import { Caller, UserCaller } from './Caller';

/** The name of an operation in the OpenAPI document. */
export type EndpointId = keyof ApiOperations;

type Parameters<Id extends EndpointId> = ApiOperations[Id]['parameters'];
type Given<T> = [NonNullable<T>] extends [never] ? {} : NonNullable<T>;
type JsonOf<T> = T extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined;

/** A request that was found to be as the OpenAPI document says. */
export interface EndpointRequest<Id extends EndpointId> {
  params: Given<Parameters<Id>['path']>;
  query: Given<Parameters<Id>['query']>;
  headers: Given<Parameters<Id>['header']>;
  body: JsonOf<NonNullable<ApiOperations[Id]['requestBody']>>;
  /** Ends when the caller has left. */
  signal: AbortSignal;
}

type Responses<Id extends EndpointId> = ApiOperations[Id]['responses'];

type SuccessOf<Id extends EndpointId> = Responses<Id>[Extract<
  keyof Responses<Id>,
  200 | 201 | 202
>];

/** What an endpoint answers with success; nothing for 204. */
export type EndpointAnswer<Id extends EndpointId> = [SuccessOf<Id>] extends [
  never,
]
  ? void
  : JsonOf<SuccessOf<Id>>;

/** What goes to the audit log: ids and names by choice, never a body. */
export interface EndpointAudit<Id extends EndpointId> {
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  meta(request: EndpointRequest<Id>): Record<string, string | undefined>;
  /** What is known only afterwards, e.g. the id of what was started. */
  outcome?(answer: EndpointAnswer<Id>): Record<string, string | undefined>;
}

/** Who may call an endpoint. */
interface CallersOf {
  Users: UserCaller;
  UsersAndServices: Caller;
}

/**
 * One endpoint of the API: an operation of the OpenAPI document: authorise, audit, act, in that order.
 *
 * `authorize` has no effect but to find what the request is about, and throws where the caller may not. Only then
 * does `handle` run.
 */
export interface Endpoint<
  Id extends EndpointId = EndpointId,
  Subject = unknown,
  Allowed extends keyof CallersOf = keyof CallersOf,
> {
  id: Id;
  callers: Allowed;
  /** Calls that cost a cloud call or guess at a secret: limited per user. */
  limited?: boolean;
  audit?: EndpointAudit<Id>;
  authorize(
    request: EndpointRequest<Id>,
    caller: CallersOf[Allowed],
  ): Promise<Subject>;
  handle(
    request: EndpointRequest<Id>,
    subject: Subject,
    caller: CallersOf[Allowed],
  ): Promise<EndpointAnswer<Id>>;
}

/** An endpoint whose types have done their work, ready for the router. */
export type AnyEndpoint = Endpoint;

/** Lets TypeScript infer the types of an endpoint from its id. */
export function endpoint<
  Id extends EndpointId,
  Subject,
  Allowed extends keyof CallersOf,
>(definition: Endpoint<Id, Subject, Allowed>): AnyEndpoint {
  // The router gives each endpoint just the request that the OpenAPI document describes for its id.
  return definition as unknown as AnyEndpoint;
}
