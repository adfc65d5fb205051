import { IdentityStore } from '../identity/IdentityStore';
import { AwsPrincipal } from '../identity/AwsPrincipal';
import { AwsOffer } from '../offer';
import { XmlValue } from './toXml';

/** A verified and permitted call of a service that speaks the query protocol. */
export interface QueryCall {
  identities: IdentityStore;
  offer: AwsOffer;
  principal: AwsPrincipal;
  region: string;
  /** `Action`, `Version` and what the action takes. */
  parameters: URLSearchParams;
}

/** One action: gives the content of its result; throws AwsError. */
export type QueryAction = (call: QueryCall) => {
  readonly [name: string]: XmlValue;
};
