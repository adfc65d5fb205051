import {
  AllowedActions,
  ExternalCluster,
} from 'backstage-plugin-external-clusters-common';

/** A moment that tests count from. */
export const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);

const allowedActions: AllowedActions = {
  editRegistration: { allowed: true },
  transfer: { allowed: true },
  upgrade: { allowed: true },
  editNodePools: { allowed: true },
  start: { allowed: false, reason: 'The cluster is not stopped.' },
  stop: { allowed: true },
  getKubeconfig: { allowed: true },
  disconnect: { allowed: true },
  delete: {
    allowed: false,
    reason: 'Imported clusters are never deleted from here',
  },
};

/** An imported AKS cluster that runs, with every fact; `overrides` make it another. */
export function createCluster(
  overrides: Partial<ExternalCluster>,
): ExternalCluster {
  return {
    id: '3f0e9b0c-5a53-4f0f-9a55-000000000001',
    entityRef: 'externalcluster:default/payments-prod-abcdefghij',
    name: 'payments-prod',
    displayName: 'payments-prod',
    provider: 'aks',
    origin: 'Imported',
    owner: 'group:default/payments',
    account: { id: 'azure-prod', name: 'Azure production' },
    location: 'westeurope',
    version: '1.33.4',
    state: 'Running',
    stateSince: NOW - 3_600_000,
    providerState: 'Succeeded',
    observedAt: NOW - 60_000,
    stale: false,
    nodes: { ready: 5, total: 6 },
    cloudAccess: { status: 'Ok' },
    clusterAccess: { status: 'Ok' },
    allowedActions,
    ref: '/subscriptions/1/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/payments-prod',
    labels: { tier: 'gold' },
    conditions: [
      {
        type: 'Reachable',
        status: 'True',
        reason: 'Answered',
        message: 'Answered in 40 ms',
        lastTransitionTime: NOW - 7_200_000,
      },
      {
        type: 'NodesReady',
        status: 'False',
        reason: 'NotReady',
        message: '1 of 6 nodes is not ready',
      },
    ],
    nodePools: [
      {
        name: 'system',
        state: 'Running',
        providerState: 'Succeeded',
        version: '1.33.4',
        desired: 3,
        ready: 3,
        autoscaling: { min: 3, max: 6 },
        instanceTypes: ['Standard_D4s_v5'],
        zones: ['1', '2', '3'],
        mode: 'System',
      },
    ],
    nodePoolsObservedAt: NOW - 60_000,
    factGroups: [
      {
        title: 'Network',
        facts: [
          { label: 'Plugin', value: 'azure' },
          { label: 'Pod CIDRs', value: ['10.0.0.0/16', 'fd00::/48'] },
        ],
      },
    ],
    tags: { env: 'prod' },
    createdAt: NOW - 90 * 86_400_000,
    registeredAt: NOW - 86_400_000,
    registeredBy: 'user:default/guest',
    revision: 4,
    ...overrides,
  };
}
