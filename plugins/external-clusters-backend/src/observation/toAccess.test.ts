import { AccessStatus } from 'backstage-plugin-external-clusters-common';
import {
  ProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';
import { retryAfter } from '../work';
import { toAccess } from './toAccess';

const KINDS: Record<ProviderErrorKind, AccessStatus> = {
  InvalidCredential: 'Unauthorized',
  PermissionDenied: 'Forbidden',
  NotFound: 'Unreachable',
  Conflict: 'Unreachable',
  Throttled: 'Throttled',
  Unavailable: 'Unreachable',
  InvalidRequest: 'Unreachable',
  QuotaExceeded: 'Unreachable',
  Unsupported: 'Forbidden',
  Unexpected: 'Unreachable',
};

describe('toAccess', () => {
  it.each(Object.entries(KINDS) as [ProviderErrorKind, AccessStatus][])(
    '%s is %s',
    (kind, status) =>
      expect(toAccess(new ProviderError(kind, 'safe'), { now: 1 })).toEqual({
        status,
        message: 'safe',
      }),
  );

  it.each([
    ['InvalidCredential', 10, 'CredentialExpired'],
    ['InvalidCredential', 11, 'Unauthorized'],
    ['PermissionDenied', 10, 'Forbidden'],
  ] as const)(
    '%s with a credential that ends at %s is %s at 10',
    (kind, credentialExpiresAt, status) =>
      expect(
        toAccess(new ProviderError(kind, ''), { now: 10, credentialExpiresAt })
          .status,
      ).toBe(status),
  );

  it('shows nothing of an error that is not ours', () => {
    const access = toAccess(new Error('password=hunter2'), { now: 1 });
    expect(access.status).toBe('Unreachable');
    expect(access.message).not.toContain('hunter2');
  });
});

describe('retryAfter', () => {
  it.each([
    ['Throttled', 120_000, 0, 120_000],
    ['Throttled', 120_000, 1, 132_000],
    ['Throttled', undefined, 0, 60_000],
    ['Throttled', 0, 0, 1_000],
    ['Throttled', 3_600_000, 0, 900_000],
    ['Unavailable', 120_000, 0, undefined],
  ] as const)(
    '%s with %s ms asked for and chance %s: %s',
    (kind, retryAfterMilliseconds, jitter, expected) =>
      expect(
        retryAfter(
          new ProviderError(kind, '', { retryAfterMilliseconds }),
          jitter,
        ),
      ).toBe(expected),
  );

  it('is nothing for other errors', () =>
    expect(retryAfter(new Error('x'), 0)).toBeUndefined());
});
