import { AwsPrincipal } from '../identity/AwsPrincipal';
import { IdentityStore } from '../identity/IdentityStore';
import { AwsOffer } from '../offer';
import { EksRegistry } from './EksRegistry';
import { EksTimings } from './EksTimings';
import { LaterFailure } from './LaterFailure';

/** A verified and permitted call of the EKS API. */
export interface EksCall {
  registry: EksRegistry;
  identities: IdentityStore;
  offer: AwsOffer;
  timings: EksTimings;
  principal: AwsPrincipal;
  region: string;
  /** From the path, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The JSON body; `undefined` when there is none. */
  body: unknown;
  /** A fault: page tokens lead to the same page. */
  pageLoop: boolean;
  /** A fault: what the call begins is to fail later. */
  failLater?: LaterFailure;
  now: number;
}

/** One operation of the EKS API. */
export interface EksOperation {
  /** As in the API reference: `DescribeCluster`. */
  name: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** With its parameters in braces: `/clusters/{name}`. */
  path: string;
  /** Gives the answer's JSON; throws AwsError. */
  handle(call: EksCall): object | Promise<object>;
}

/** The cluster that the path of the call names. */
export function clusterOf({ registry, principal, region, params }: EksCall) {
  return registry.get(principal.accountId, region, params.name ?? '');
}
