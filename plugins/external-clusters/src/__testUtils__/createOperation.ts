import {
  Operation,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import { NOW } from './createCluster';

/** An upgrade whose second of three steps runs; `overrides` make it another. */
export function createOperation(overrides: Partial<Operation>): Operation {
  return {
    id: '9d1f0b0c-5a53-4f0f-9a55-000000000001',
    kind: 'UpgradeControlPlane',
    title: 'Upgrade to 1.34.1',
    state: 'Running',
    clusterId: '3f0e9b0c-5a53-4f0f-9a55-000000000001',
    clusterName: 'payments-prod',
    provider: 'aks',
    owner: 'group:default/payments',
    startedBy: 'user:default/guest',
    startedAt: NOW - 600_000,
    steps: [
      {
        title: 'Upgrade the control plane',
        state: 'Succeeded',
        startedAt: NOW - 600_000,
        finishedAt: NOW - 300_000,
      },
      {
        title: 'Upgrade the node pool system',
        state: 'Running',
        message: '2 of 3 nodes are ready',
        startedAt: NOW - 300_000,
      },
      { title: 'Upgrade the node pool blue', state: 'Waiting' },
    ],
    change: {
      kind: 'UpgradeControlPlane',
      version: '1.34.1',
      seen: { version: '1.33.4' },
    },
    cancel: { allowed: true },
    ...overrides,
  };
}

/** The same upgrade, ended by a quota of the cloud. */
export function createFailedOperation(
  overrides: Partial<Operation>,
): Operation {
  return createOperation({
    state: 'Failed',
    finishedAt: NOW - 60_000,
    problem: {
      code: 'QuotaExceeded',
      message: 'The subscription has no more cores',
      hint: 'Raise the quota or ask for less, then start it again.',
    },
    cancel: { allowed: false, reason: 'It has ended.' },
    ...overrides,
  });
}

/** Three targets, the last blocked by a node pool that would be too old; `overrides` make it another offer. */
export function createUpgradeOffer(
  overrides: Partial<UpgradeOffer>,
): UpgradeOffer {
  return {
    version: '1.33.4',
    supportEndsAt: Date.UTC(2027, 0, 31, 12),
    targets: [
      { version: '1.33.9', supportEndsAt: Date.UTC(2027, 0, 31, 12) },
      {
        version: '1.34.1',
        isDefault: true,
        supportEndsAt: Date.UTC(2027, 6, 31, 12),
      },
      { version: '1.35.0', blockedBy: 'The node pool blue would be too old' },
    ],
    nodePools: [
      {
        name: 'system',
        version: '1.33.4',
        targets: [{ version: '1.33.9' }],
      },
      { name: 'blue', version: '1.30.2', targets: [], note: 'It is custom' },
    ],
    mostMinorsBehind: 3,
    note: 'Azure never takes a control plane back.',
    ...overrides,
  };
}
