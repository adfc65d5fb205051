import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { EntraRefusal } from './EntraRefusal';
import { toProviderError } from './toProviderError';

const SUBJECT = {
  account: 'platform',
  action: 'list the clusters',
  right: 'Microsoft.ContainerService/managedClusters/read',
};
const NOW = Date.UTC(2026, 0, 1);
const CANARY = 'CANARY-raw-text';

function restError(
  statusCode: number | undefined,
  code: string | undefined,
  headers: Record<string, string> = {},
) {
  const request = {} as never;
  return new RestError(CANARY, {
    statusCode,
    code,
    request,
    response: {
      status: statusCode ?? 0,
      headers: createHttpHeaders(headers),
      bodyAsText: CANARY,
      request,
    },
  });
}

const refusal = (status: number, answer: object | string) =>
  new EntraRefusal(
    status,
    typeof answer === 'string' ? answer : JSON.stringify(answer),
    undefined,
  );

describe('toProviderError', () => {
  it.each([
    [restError(401, 'InvalidAuthenticationToken'), 'InvalidCredential'],
    [restError(401, 'ExpiredAuthenticationToken'), 'InvalidCredential'],
    [restError(403, 'AuthorizationFailed'), 'PermissionDenied'],
    [restError(404, 'ResourceNotFound'), 'NotFound'],
    [restError(404, 'ResourceGroupNotFound'), 'NotFound'],
    [restError(404, 'SubscriptionNotFound'), 'Unavailable'],
    [restError(404, undefined), 'Unavailable'],
    [restError(400, 'BadRequest'), 'InvalidRequest'],
    [restError(400, 'QuotaExceeded'), 'QuotaExceeded'],
    [restError(409, 'OperationNotAllowed'), 'Conflict'],
    [restError(412, 'PreconditionFailed'), 'Conflict'],
    [restError(429, 'TooManyRequests'), 'Throttled'],
    [restError(503, 'ServerBusy', { 'retry-after': '5' }), 'Throttled'],
    [restError(503, 'ServerBusy'), 'Unavailable'],
    [restError(500, undefined), 'Unavailable'],
    [restError(302, undefined), 'Unexpected'],
    [restError(418, undefined), 'Unexpected'],
    [restError(undefined, 'REQUEST_SEND_ERROR'), 'Unavailable'],
    [restError(200, 'PARSE_ERROR'), 'Unavailable'],
    [new TypeError(CANARY), 'Unavailable'],
    [CANARY, 'Unavailable'],
    [undefined, 'Unavailable'],
    [refusal(401, { error: 'invalid_client' }), 'InvalidCredential'],
    [refusal(400, { error: 'unauthorized_client' }), 'InvalidCredential'],
    [refusal(429, { error: CANARY }), 'Throttled'],
    [refusal(500, { error: 'server_error' }), 'Unavailable'],
    [refusal(200, `<html>${CANARY}`), 'Unavailable'],
    [refusal(403, `<html>${CANARY}`), 'Unavailable'],
  ])('%# turns what the SDK throws into %s', (error, kind) => {
    const mapped = toProviderError(error, SUBJECT, NOW);
    expect(mapped).toBeInstanceOf(ProviderError);
    expect(mapped.kind).toBe(kind);
    expect(mapped.message).toContain('platform');
    expect(JSON.stringify([mapped, mapped.message])).not.toContain('CANARY');
  });

  it('names the missing right and what to do', () => {
    const denied = restError(403, 'AuthorizationFailed');
    expect(toProviderError(denied, SUBJECT, NOW)).toMatchObject({
      message:
        'Account platform could not list the clusters: the right Microsoft.ContainerService/managedClusters/read is missing',
      hint: expect.stringContaining('role'),
    });
  });

  it.each([
    [7000215, 'The client secret is wrong'],
    [7000222, 'The client secret has expired'],
    [700016, 'The client ID is not known'],
    [90002, 'The tenant is not known'],
    [1, 'Check tenant ID'],
  ])('says what AADSTS%s means', (code, hint) => {
    const refused = refusal(401, {
      error: 'invalid_client',
      error_codes: [code],
    });
    expect(toProviderError(refused, SUBJECT, NOW).hint).toContain(hint);
  });

  it.each([
    ['7', 7000],
    [new Date(NOW + 9000).toUTCString(), 9000],
    ['86400', 15 * 60 * 1000],
    ['soon', undefined],
  ])('reads Retry-After %s', (header, expected) => {
    const throttled = restError(429, undefined, { 'retry-after': header });
    expect(
      toProviderError(throttled, SUBJECT, NOW).retryAfterMilliseconds,
    ).toBe(expected);
  });

  it.each([
    [409, 'OperationNotAllowed', 'Conflict', 'BUSY'],
    [412, 'PreconditionFailed', 'Conflict', 'CHANGED_OUTSIDE'],
    [409, 'ScopeLocked', 'Conflict', 'PROTECTED'],
    [403, 'DenyAssignmentAuthorizationFailed', 'Conflict', 'PROTECTED'],
    [403, 'RequestDisallowedByPolicy', 'Conflict', 'PROTECTED'],
    [400, 'ErrCode_InsufficientVCPUQuota', 'QuotaExceeded', 'QuotaExceeded'],
    [409, 'PublicIPCountLimitReached', 'QuotaExceeded', 'QuotaExceeded'],
    [400, 'NodePoolMcVersionIncompatible', 'InvalidRequest', 'InvalidRequest'],
  ])('takes %s %s for %s with code %s', (status, word, kind, code) => {
    const refused = toProviderError(restError(status, word), SUBJECT, NOW);
    expect(refused).toMatchObject({ kind, code });
  });

  it('names the code of a refusal, and nothing that is no code', () => {
    const messageOf = (code: string) =>
      toProviderError(restError(400, code), SUBJECT, NOW).message;
    expect(messageOf('NodePoolMcVersionIncompatible')).toContain(
      '(NodePoolMcVersionIncompatible)',
    );
    expect(messageOf(`<b>${CANARY}</b>`)).not.toContain(CANARY);
  });

  it('leaves our own errors as they are', () => {
    const own = new ProviderError('Conflict', 'ours');
    expect(toProviderError(own, SUBJECT, NOW)).toBe(own);
  });
});
