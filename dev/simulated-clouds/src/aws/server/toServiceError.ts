import { AwsError } from '../AwsError';
import { SignatureError, SignatureFailure } from '../signature/SignatureError';
import { AwsServiceName } from './AwsServiceName';

type FailureCodes = Readonly<
  Record<SignatureFailure, [status: number, code: string]>
>;

const CLASSIC_CODES: FailureCodes = {
  Missing: [403, 'MissingAuthenticationToken'],
  Incomplete: [400, 'IncompleteSignature'],
  UnknownKey: [403, 'InvalidClientTokenId'],
  WrongSignature: [403, 'SignatureDoesNotMatch'],
  WrongTime: [403, 'SignatureDoesNotMatch'],
  ExpiredSession: [403, 'ExpiredToken'],
};

const FAILURE_CODES: Readonly<Record<AwsServiceName, FailureCodes>> = {
  eks: {
    Missing: [403, 'MissingAuthenticationTokenException'],
    Incomplete: [400, 'IncompleteSignatureException'],
    UnknownKey: [403, 'UnrecognizedClientException'],
    WrongSignature: [403, 'InvalidSignatureException'],
    WrongTime: [403, 'InvalidSignatureException'],
    ExpiredSession: [403, 'ExpiredTokenException'],
  },
  sts: CLASSIC_CODES,
  iam: CLASSIC_CODES,
  ec2: {
    Missing: [400, 'MissingAuthenticationToken'],
    Incomplete: [400, 'IncompleteSignature'],
    UnknownKey: [401, 'AuthFailure'],
    WrongSignature: [403, 'SignatureDoesNotMatch'],
    WrongTime: [400, 'RequestExpired'],
    ExpiredSession: [400, 'RequestExpired'],
  },
};

/** A failed proof of identity in the words of the service that was asked. */
export function toServiceError(
  service: AwsServiceName,
  error: SignatureError,
): AwsError {
  const [status, code] = FAILURE_CODES[service][error.failure];
  return new AwsError(status, code, error.message, {});
}
