import {
  AccessDeniedException,
  EKSServiceException,
  InvalidParameterException,
  InvalidStateException,
  ResourceInUseException,
  ResourceLimitExceededException,
  ResourceNotFoundException,
  ServerException,
  ServiceUnavailableException,
  ThrottlingException,
  UnsupportedAvailabilityZoneException,
} from '@aws-sdk/client-eks';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { AssumeRoleFailure } from './AssumeRoleFailure';
import { toProviderError } from './toProviderError';

const SUBJECT = {
  account: 'platform',
  action: 'list the clusters',
  right: 'eks:ListClusters',
};
const CANARY = 'CANARY-raw-text';
const of = (httpStatusCode: number) => ({
  message: CANARY,
  $metadata: { httpStatusCode },
});

function unmodeled(
  name: string,
  status: number,
  headers: Record<string, string> = {},
) {
  const error = new EKSServiceException({
    ...of(status),
    name,
    $fault: 'client',
  });
  return Object.assign(error, { $response: { headers, body: CANARY } });
}

describe('toProviderError', () => {
  it.each([
    [new AccessDeniedException(of(403)), 'PermissionDenied'],
    [new ResourceNotFoundException(of(404)), 'NotFound'],
    [new ResourceInUseException(of(409)), 'Conflict'],
    [new ResourceLimitExceededException(of(400)), 'QuotaExceeded'],
    [new InvalidParameterException(of(400)), 'InvalidRequest'],
    [new ThrottlingException(of(429)), 'Throttled'],
    [unmodeled('InvalidLaunchTemplateId.NotFound', 400), 'NotFound'],
    [new ServerException(of(500)), 'Unavailable'],
    [new ServiceUnavailableException(of(503)), 'Unavailable'],
    [unmodeled('UnrecognizedClientException', 403), 'InvalidCredential'],
    [unmodeled('InvalidSignatureException', 403), 'InvalidCredential'],
    [unmodeled('InvalidClientTokenId', 403), 'InvalidCredential'],
    [unmodeled('SignatureDoesNotMatch', 403), 'InvalidCredential'],
    [unmodeled('ExpiredTokenException', 403), 'InvalidCredential'],
    [unmodeled('ThrottlingException', 400), 'Throttled'],
    [unmodeled('RequestLimitExceeded', 503), 'Throttled'],
    [unmodeled('Whatever', 429), 'Throttled'],
    [unmodeled('SlowDown', 503, { 'retry-after': '3' }), 'Throttled'],
    [unmodeled('UnknownOperationException', 404), 'Unavailable'],
    [unmodeled('Whatever', 401), 'InvalidCredential'],
    [unmodeled('AuthFailure', 401), 'InvalidCredential'],
    [unmodeled('RequestExpired', 400), 'InvalidCredential'],
    [unmodeled('UnauthorizedOperation', 403), 'PermissionDenied'],
    [unmodeled('AccessDenied', 403), 'PermissionDenied'],
    [new InvalidStateException(of(400)), 'InvalidRequest'],
    [new UnsupportedAvailabilityZoneException(of(400)), 'InvalidRequest'],
    [unmodeled('Whatever', 302), 'Unexpected'],
    [Object.assign(new SyntaxError(CANARY), of(200)), 'Unavailable'],
    [Object.assign(new Error(CANARY), { code: 'ECONNRESET' }), 'Unavailable'],
    [new AssumeRoleFailure(unmodeled('AccessDenied', 403)), 'PermissionDenied'],
    [
      new AssumeRoleFailure(unmodeled('InvalidClientTokenId', 403)),
      'InvalidCredential',
    ],
    [CANARY, 'Unavailable'],
    [undefined, 'Unavailable'],
  ])('%# turns what the SDK throws into %s', (error, kind) => {
    const mapped = toProviderError(error, SUBJECT, 0);
    expect(mapped).toBeInstanceOf(ProviderError);
    expect(mapped.kind).toBe(kind);
    expect(mapped.message).toContain('platform');
    expect(JSON.stringify([mapped, mapped.message])).not.toContain('CANARY');
  });

  it('names the missing right and what to do', () => {
    const denied = new AccessDeniedException(of(403));
    expect(toProviderError(denied, SUBJECT, 0)).toMatchObject({
      message:
        'Account platform could not list the clusters: the right eks:ListClusters is missing',
      hint: 'Allow eks:ListClusters in a policy of the user or role.',
    });
  });

  it('names the role when that is what is refused', () => {
    const refused = new AssumeRoleFailure(unmodeled('AccessDenied', 403));
    expect(toProviderError(refused, SUBJECT, 0).message).toBe(
      'Account platform could not assume its role: the right sts:AssumeRole is missing',
    );
  });

  it('says that something else is going on in the cluster', () => {
    const inUse = new ResourceInUseException(of(409));
    expect(toProviderError(inUse, SUBJECT, 0).code).toBe('BUSY');
  });

  it('tells keys that ended from wrong ones', () => {
    const ended = unmodeled('ExpiredTokenException', 403);
    expect(toProviderError(ended, SUBJECT, 0).code).toBe('CREDENTIAL_EXPIRED');
  });

  it('reads Retry-After', () => {
    const slow = unmodeled('ThrottlingException', 429, { 'retry-after': '7' });
    expect(toProviderError(slow, SUBJECT, 0).retryAfterMilliseconds).toBe(7000);
  });
});
