import { AwsPrincipal } from './AwsPrincipal';

/** A key pair that signs requests, for good or for a session. */
export interface Credential {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Epoch milliseconds of the signing clock; never when absent. */
  expiresAt?: number;
  principal: AwsPrincipal;
}
