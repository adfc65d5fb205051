import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { GoogleTokenRefusal } from './GoogleTokenRefusal';
import { toProviderError } from './toProviderError';

const SUBJECT = {
  account: 'prod',
  action: 'read the cluster',
  right: 'container.clusters.get',
};
const NOW = Date.UTC(2026, 0, 1);
const convert = (error: unknown) => toProviderError(error, SUBJECT, NOW);
const grpc = (code: number, fields: object = {}) =>
  Object.assign(new Error('CANARY upstream text'), { code, ...fields });

it.each([
  ['OK without an answer', 0, 'Unavailable'],
  ['CANCELLED', 1, 'Unavailable'],
  ['UNKNOWN', 2, 'Unavailable'],
  ['INVALID_ARGUMENT', 3, 'InvalidRequest'],
  ['DEADLINE_EXCEEDED', 4, 'Unavailable'],
  ['NOT_FOUND', 5, 'NotFound'],
  ['ALREADY_EXISTS', 6, 'Conflict'],
  ['PERMISSION_DENIED', 7, 'PermissionDenied'],
  ['RESOURCE_EXHAUSTED', 8, 'Throttled'],
  ['FAILED_PRECONDITION', 9, 'Conflict'],
  ['ABORTED', 10, 'Conflict'],
  ['OUT_OF_RANGE', 11, 'Unavailable'],
  ['UNIMPLEMENTED, as a 404 on the way', 12, 'Unavailable'],
  ['INTERNAL', 13, 'Unavailable'],
  ['UNAVAILABLE', 14, 'Unavailable'],
  ['DATA_LOSS', 15, 'Unavailable'],
  ['UNAUTHENTICATED', 16, 'InvalidCredential'],
])('%s is %s', (_, code, kind) => {
  const error = convert(grpc(code));
  expect(error.kind).toBe(kind);
  expect(error.message).toContain('Account prod could not read the cluster');
  expect(`${error.message}${JSON.stringify(error)}`).not.toContain('CANARY');
});

it('names the right that is missing', () => {
  expect(convert(grpc(7)).message).toContain('container.clusters.get');
});

it.each([
  ['SERVICE_DISABLED', 'SERVICE_DISABLED'],
  ['CONSUMER_INVALID', 'PROJECT_NOT_FOUND'],
  ['IAM_PERMISSION_DENIED', 'PermissionDenied'],
])('reads the reason %s of a refusal', (reason, code) => {
  expect(convert(grpc(7, { reason }))).toMatchObject({
    kind: 'PermissionDenied',
    code,
    hint: expect.any(String),
  });
});

it.each([
  [6, undefined, 'Conflict', 'NAME_TAKEN'],
  [9, 'CLUSTER_ALREADY_HAS_OPERATION', 'Conflict', 'BUSY'],
  [9, undefined, 'Conflict', 'Conflict'],
  [10, undefined, 'Conflict', 'STALE_COPY'],
  [7, 'QUOTA_EXCEEDED', 'QuotaExceeded', 'QuotaExceeded'],
  [8, 'INSUFFICIENT_QUOTA', 'QuotaExceeded', 'QuotaExceeded'],
  [8, 'RATE_LIMIT_EXCEEDED', 'Throttled', 'Throttled'],
])('tells code %s with reason %s as %s %s', (code, reason, kind, word) => {
  expect(convert(grpc(code, { reason }))).toMatchObject({ kind, code: word });
});

it('tells a quota from a rate', () => {
  expect(convert(grpc(8, { reason: 'QUOTA_EXCEEDED' })).kind).toBe(
    'QuotaExceeded',
  );
});

it.each([
  [{ seconds: { toString: () => '30' } }, 30_000],
  [{ seconds: '1', nanos: 5 }, 2_000],
  [{ seconds: 86_400 }, 900_000],
  [{}, undefined],
  [null, undefined],
])('waits as long as RetryInfo %j says', (retryDelay, expected) => {
  const error = convert(grpc(8, { statusDetails: [{}, { retryDelay }] }));
  expect(error.retryAfterMilliseconds).toBe(expected);
});

it.each([[undefined], [null], ['text'], [{}], [new TypeError('x')]])(
  'makes %j an Unavailable',
  thrown => {
    expect(convert(thrown).kind).toBe('Unavailable');
  },
);

it('leaves our own errors alone', () => {
  const error = new ProviderError('Conflict', 'busy');
  expect(convert(error)).toBe(error);
});

it.each([
  [400, 'invalid_grant', 'InvalidCredential'],
  [401, 'invalid_client', 'InvalidCredential'],
  [404, undefined, 'Unavailable'],
  [429, undefined, 'Throttled'],
  [503, 'backend_error', 'Unavailable'],
])('the token endpoint with %s %s is %s', (status, word, kind) => {
  const error = convert(new GoogleTokenRefusal(status, word, 5_000));
  expect(error.kind).toBe(kind);
});
