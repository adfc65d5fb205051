import { AccessStatus } from 'backstage-plugin-external-clusters-common';
import { createCluster, NOW } from '../../__testUtils__';
import { lostSight } from './lostSight';

describe('lostSight', () => {
  it.each<[AccessStatus, AccessStatus | undefined]>([
    ['Ok', undefined],
    ['NotRead', undefined],
    ['Throttled', undefined],
    ['CredentialExpired', 'CredentialExpired'],
    ['Unauthorized', 'Unauthorized'],
    ['Forbidden', 'Forbidden'],
    ['Unreachable', 'Unreachable'],
  ])('access to the cloud %s: %s', (status, expected) => {
    const cluster = createCluster({ cloudAccess: { status } });
    expect(lostSight(cluster, NOW)).toBe(expected);
  });

  it('a cluster that cannot be reached is seen through its cloud', () => {
    const clusterAccess = { status: 'Unreachable' } as const;
    expect(lostSight(createCluster({ clusterAccess }), NOW)).toBeUndefined();
  });

  it.each([
    [NOW + 1, undefined],
    [NOW, 'CredentialExpired'],
  ])('a credential that ends at %d: %s', (credentialExpiresAt, expected) => {
    const cluster = createCluster({ credentialExpiresAt });
    expect(lostSight(cluster, NOW)).toBe(expected);
  });
});
