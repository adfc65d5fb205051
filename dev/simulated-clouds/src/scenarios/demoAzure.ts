import { AzureClusterSpec, AzureSubscriptionSpec } from '../azure';
import { aks, minutesOf } from './cycles';
import { fakeSubscription } from './fakeAccounts';

const DAY = 24 * 60 * 60 * 1000;

/** The demo's two subscriptions; `now` is the clock's present. */
export function demoAzure(now: number): AzureSubscriptionSpec[] {
  return [
    fakeSubscription('Payments', [paymentsProd(now), checkoutStaging(now)]),
    fakeSubscription('Data platform', [
      dataLake(now),
      streamAnalytics(now),
      featureLab(now),
    ]),
  ];
}

/** Always Running. */
function paymentsProd(now: number): AzureClusterSpec {
  return {
    name: 'payments-prod',
    resourceGroup: 'rg-payments-prod',
    location: 'westeurope',
    kubernetesVersion: '1.33.4',
    tier: 'Standard',
    createdAt: now - 412 * DAY,
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
function checkoutStaging(now: number): AzureClusterSpec {
  return {
    name: 'checkout-staging',
    resourceGroup: 'rg-checkout',
    location: 'northeurope',
    kubernetesVersion: '1.32.9',
    createdAt: now - 96 * DAY,
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
function dataLake(now: number): AzureClusterSpec {
  return {
    name: 'data-lake-eu',
    resourceGroup: 'RG-DataLake-EU',
    location: 'westeurope',
    kubernetesVersion: '1.32.7',
    tier: 'Premium',
    createdAt: now - 730 * DAY,
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
function streamAnalytics(now: number): AzureClusterSpec {
  return {
    name: 'stream-analytics',
    resourceGroup: 'rg-streaming',
    location: 'germanywestcentral',
    kubernetesVersion: '1.31.13',
    createdAt: now - 210 * DAY,
    tags: { team: 'data' },
    pools: [system(1)],
    state: aks('Hibernating', 'Running'),
  };
}

/** There for a quarter of an hour, then gone long enough to be found Missing. */
function featureLab(now: number): AzureClusterSpec {
  return {
    name: 'feature-lab',
    resourceGroup: 'rg-labs',
    location: 'swedencentral',
    kubernetesVersion: '1.34.1',
    createdAt: now - 9 * DAY,
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
