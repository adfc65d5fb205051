import { ConditionType } from 'backstage-plugin-external-clusters-common';
import { ConditionFacts, toConditions } from './toConditions';

const NOW = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60_000;
const WELL: ConditionFacts = {
  state: 'Running',
  cloudAccess: { status: 'Ok', since: 1 },
  clusterAccess: { status: 'Ok', since: 2 },
  controlPlane: { status: 'True' },
  nodes: { ready: 2, total: 2 },
};

function condition(type: ConditionType, given: Partial<ConditionFacts>) {
  const found = toConditions({ ...WELL, ...given }, NOW).find(
    item => item.type === type,
  );
  return `${found?.status} ${found?.reason}`;
}

describe('toConditions', () => {
  it('are four, all true when all is well', () => {
    expect(toConditions(WELL, NOW)).toEqual([
      {
        type: 'Reachable',
        status: 'True',
        reason: 'Answered',
        message: 'The API server of the cluster answers.',
        lastTransitionTime: 2,
      },
      {
        type: 'CredentialValid',
        status: 'True',
        reason: 'Accepted',
        message: 'The credential is accepted.',
        lastTransitionTime: 1,
      },
      {
        type: 'ControlPlaneHealthy',
        status: 'True',
        reason: 'Ready',
        message: 'The API server is ready.',
      },
      {
        type: 'NodesReady',
        status: 'True',
        reason: 'AllReady',
        message: '2 of 2 nodes are ready.',
      },
    ]);
  });

  it.each([
    [
      'Reachable',
      { clusterAccess: { status: 'Unauthorized' } },
      'True Answered',
    ],
    [
      'Reachable',
      { clusterAccess: { status: 'Unreachable' } },
      'False Unreachable',
    ],
    [
      'Reachable',
      { clusterAccess: { status: 'Unreachable' }, state: 'Stopped' },
      'Unknown Unreachable',
    ],
    ['Reachable', { clusterAccess: { status: 'NotRead' } }, 'Unknown NotRead'],
    [
      'CredentialValid',
      { cloudAccess: { status: 'Unauthorized' } },
      'False Unauthorized',
    ],
    [
      'CredentialValid',
      { clusterAccess: { status: 'CredentialExpired' } },
      'False CredentialExpired',
    ],
    [
      'CredentialValid',
      { cloudAccess: { status: 'Forbidden' } },
      'True Accepted',
    ],
    [
      'CredentialValid',
      {
        cloudAccess: { status: 'Unreachable' },
        clusterAccess: { status: 'NotRead' },
      },
      'Unknown NotRead',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 31 * DAY },
      'True Accepted',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 30 * DAY },
      'True ExpiresWithinAMonth',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 8 * DAY },
      'True ExpiresWithinAMonth',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 7 * DAY },
      'True ExpiresWithinAWeek',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 2 * DAY },
      'True ExpiresWithinAWeek',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 1 * DAY },
      'True ExpiresWithinADay',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 0.1 * DAY },
      'True ExpiresWithinADay',
    ],
    [
      'CredentialValid',
      { credentialExpiresAt: NOW + 0 * DAY },
      'False CredentialExpired',
    ],
    [
      'CredentialValid',
      {
        credentialExpiresAt: NOW - DAY,
        clusterAccess: { status: 'Forbidden' },
      },
      'False CredentialExpired',
    ],
    [
      'CredentialValid',
      {
        credentialExpiresAt: NOW - DAY,
        cloudAccess: { status: 'Unreachable' },
        clusterAccess: { status: 'Unreachable' },
      },
      'False CredentialExpired',
    ],
    [
      'Reachable',
      {
        credentialExpiresAt: NOW - DAY,
        clusterAccess: { status: 'Unreachable' },
      },
      'False Unreachable',
    ],
    [
      'ControlPlaneHealthy',
      { controlPlane: { status: 'False', message: 'etcd' } },
      'False NotReady',
    ],
    [
      'ControlPlaneHealthy',
      { controlPlane: { status: 'Unknown' } },
      'Unknown NotRead',
    ],
    [
      'ControlPlaneHealthy',
      { clusterAccess: { status: 'Unreachable' } },
      'Unknown NotRead',
    ],
    ['NodesReady', { nodes: { ready: 1, total: 2 } }, 'False SomeNotReady'],
    [
      'NodesReady',
      { clusterAccess: { status: 'Unreachable' } },
      'Unknown NotRead',
    ],
    [
      'NodesReady',
      { clusterAccess: { status: 'Unreachable' }, nodePools: [] },
      'True AllReady',
    ],
    ['NodesReady', { nodes: { ready: 0, total: 0 } }, 'True AllReady'],
    ['NodesReady', { nodes: { why: 'Not read yet' } }, 'Unknown NotRead'],
    [
      'NodesReady',
      { state: 'Stopped', nodes: { ready: 0, total: 2 } },
      'Unknown Stopped',
    ],
  ] as [ConditionType, Partial<ConditionFacts>, string][])(
    '%s of %j is %s',
    (type, given, expected) => expect(condition(type, given)).toBe(expected),
  );

  it('calls nothing healthy that was read with a credential that has ended since', () => {
    const conditions = toConditions(
      { ...WELL, credentialExpiresAt: NOW - DAY },
      NOW,
    );
    expect(conditions.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'Reachable True',
      'CredentialValid False',
      'ControlPlaneHealthy Unknown',
      'NodesReady Unknown',
    ]);
    expect(conditions[1]).toMatchObject({
      reason: 'CredentialExpired',
      message: 'The credential ended on 2025-12-31.',
      lastTransitionTime: NOW - DAY,
    });
  });

  it.each([
    [20.5, 'The credential ends in 20 days, on 2026-01-21: replace it before.'],
    [1, 'The credential ends in a day, on 2026-01-02: replace it before.'],
    [
      0.5,
      'The credential ends within a day, on 2026-01-01: replace it before.',
    ],
  ])('says when a credential ends that ends in %d days', (days, message) => {
    const credentialExpiresAt = NOW + days * DAY;
    const conditions = toConditions({ ...WELL, credentialExpiresAt }, NOW);
    expect(conditions[1]?.message).toBe(message);
  });
});
