import { timingSafeEqual } from 'node:crypto';
import { Clock } from '../../core';
import { Credential } from '../identity/Credential';
import { computeSignature } from './computeSignature';
import {
  parseAmzDate,
  readSignature,
  RequestSignature,
  toAmzDate,
} from './RequestSignature';
import { SignatureError } from './SignatureError';
import { SignedRequest } from './SignedRequest';

const MINUTE = 60 * 1000;
/** How far a client's clock may be from ours. */
const ALLOWED_SKEW = 5 * MINUTE;
/** STS takes a presigned request this long, whatever its X-Amz-Expires says. */
const PRESIGNED_LIFETIME = 15 * MINUTE;

const UNKNOWN_KEY = 'The security token included in the request is invalid.';
const WRONG_SIGNATURE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

/** A request whose sender is proven. */
export interface VerifiedRequest {
  signature: RequestSignature;
  credential: Credential;
}

/** Proves who sent a request; throws a SignatureError when its signature does not. */
export function verifySignature(
  request: SignedRequest,
  findCredential: (accessKeyId: string) => Credential | undefined,
  clock: Clock,
): VerifiedRequest {
  const signature = readSignature(request);
  if (!signature) {
    throw new SignatureError('Missing', 'Missing Authentication Token');
  }
  const credential = findCredential(signature.accessKeyId);
  if (!credential || credential.sessionToken !== signature.sessionToken) {
    throw new SignatureError('UnknownKey', UNKNOWN_KEY);
  }
  const expected = computeSignature(
    request,
    signature,
    credential.secretAccessKey,
  );
  if (!isEqual(expected, signature.signature)) {
    throw new SignatureError('WrongSignature', WRONG_SIGNATURE);
  }
  checkTime(signature, clock.now());
  checkSession(credential, clock.now());
  return { signature, credential };
}

function isEqual(expected: string, given: string) {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function checkTime({ amzDate, isPresigned }: RequestSignature, now: number) {
  const signedAt = parseAmzDate(amzDate);
  const oldest = now - (isPresigned ? PRESIGNED_LIFETIME : ALLOWED_SKEW);
  if (Number.isNaN(signedAt) || signedAt < oldest) {
    throw new SignatureError(
      'WrongTime',
      `Signature expired: ${amzDate} is now earlier than ${toAmzDate(oldest)}`,
    );
  }
  if (signedAt > now + ALLOWED_SKEW) {
    throw new SignatureError(
      'WrongTime',
      `Signature not yet current: ${amzDate} is still later than ${toAmzDate(
        now + ALLOWED_SKEW,
      )}`,
    );
  }
}

function checkSession({ expiresAt }: Credential, now: number) {
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new SignatureError(
      'ExpiredSession',
      'The security token included in the request is expired',
    );
  }
}
