/** Why a request is not believed; each service has its own code for it. */
export type SignatureFailure =
  | 'Missing'
  | 'Incomplete'
  | 'UnknownKey'
  | 'WrongSignature'
  | 'WrongTime'
  | 'ExpiredSession';

/** Thrown when a request's signature does not prove who sent it. */
export class SignatureError extends Error {
  constructor(readonly failure: SignatureFailure, message: string) {
    super(message);
  }
}
