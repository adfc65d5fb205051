import { AzureClusterSpec, AzureSubscriptionSpec } from '../azure';
import { aks, minutesOf } from './cycles';
import { fakeSubscription } from './fakeAccounts';

/** The demo's two subscriptions. Creation times are fixed: clusters stay who they are when a world starts again. */
export function demoAzure(): AzureSubscriptionSpec[] {
  return [
    fakeSubscription('Payments', [paymentsProd(), checkoutStaging()]),
    fakeSubscription('Data platform', [
      dataLake(),
      streamAnalytics(),
      featureLab(),
    ]),
  ];
}

/** Always Running. */
function paymentsProd(): AzureClusterSpec {
  return {
    name: 'payments-prod',
    resourceGroup: 'rg-payments-prod',
    location: 'westeurope',
    kubernetesVersion: '1.33.4',
    tier: 'Standard',
    createdAt: Date.parse('2024-10-15T08:30:00Z'),
    entraIntegrated: true,
    disableLocalAccounts: true,
    tags: { team: 'payments', environment: 'prod' },
    pools: [
      system(3),
      {
        name: 'apps',
        count: 6,
        vmSize: 'Standard_D8ds_v5',
        autoScaling: { min: 4, max: 12 },
        zones: ['1', '2', '3'],
      },
    ],
  };
}

/** Stopped, Starting, Running, Stopping, and again. */
function checkoutStaging(): AzureClusterSpec {
  return {
    name: 'checkout-staging',
    resourceGroup: 'rg-checkout',
    location: 'northeurope',
    kubernetesVersion: '1.32.9',
    createdAt: Date.parse('2025-08-27T08:30:00Z'),
    tags: { team: 'checkout', environment: 'staging' },
    pools: [system(2)],
    cycle: minutesOf(
      [aks('Succeeded', 'Stopped'), 4],
      [aks('Starting', 'Running'), 2],
      [aks('Succeeded', 'Running'), 3],
      [aks('Stopping', 'Running'), 2],
    ),
  };
}

/** Running and, while it upgrades, Reconciling. */
function dataLake(): AzureClusterSpec {
  return {
    name: 'data-lake-eu',
    resourceGroup: 'RG-DataLake-EU',
    location: 'westeurope',
    kubernetesVersion: '1.32.7',
    tier: 'Premium',
    createdAt: Date.parse('2023-12-02T08:30:00Z'),
    tags: { team: 'data', environment: 'prod' },
    pools: [
      system(3),
      { name: 'spark', count: 8, vmSize: 'Standard_E16ds_v5', notReady: 1 },
      { name: 'win', count: 2, vmSize: 'Standard_D4s_v5', osType: 'Windows' },
    ],
    cycle: minutesOf(
      [aks('Upgrading', 'Running'), 4],
      [aks('Succeeded', 'Running'), 4],
    ),
  };
}

/** Says a word that nobody knows yet: Unknown. */
function streamAnalytics(): AzureClusterSpec {
  return {
    name: 'stream-analytics',
    resourceGroup: 'rg-streaming',
    location: 'germanywestcentral',
    kubernetesVersion: '1.31.13',
    createdAt: Date.parse('2025-05-05T08:30:00Z'),
    tags: { team: 'data' },
    pools: [system(1)],
    state: aks('Hibernating', 'Running'),
  };
}

/** There for a quarter of an hour, then gone long enough to be found Missing. */
function featureLab(): AzureClusterSpec {
  return {
    name: 'feature-lab',
    resourceGroup: 'rg-labs',
    location: 'swedencentral',
    kubernetesVersion: '1.34.1',
    createdAt: Date.parse('2025-11-22T08:30:00Z'),
    tags: { team: 'labs', environment: 'test' },
    pools: [system(1)],
    cycle: minutesOf(
      [aks('Succeeded', 'Running'), 15],
      [{ ...aks('Succeeded', 'Running'), gone: true }, 45],
    ),
  };
}

function system(count: number): AzureClusterSpec['pools'][number] {
  return {
    name: 'system',
    mode: 'System',
    count,
    vmSize: 'Standard_D4ds_v5',
    zones: ['1', '2', '3'],
  };
}
