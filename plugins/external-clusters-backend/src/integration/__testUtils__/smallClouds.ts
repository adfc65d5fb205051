import { AzureClusterSpec } from 'simulated-clouds/src/azure';
import { EksClusterSpec } from 'simulated-clouds/src/aws';
import { GkeClusterSpec } from 'simulated-clouds/src/google';
import { ConnectedClusterSpec, Scenario } from 'simulated-clouds/src/scenarios';
import {
  fakeAwsAccount,
  fakeProject,
  fakeSubscription,
} from 'simulated-clouds/src/scenarios/fakeAccounts';

const NODES = [{ name: 'node-1', ready: true, cpu: 4, memory: 16 }];

/** One account with one running cluster in each cloud, and a cluster to connect by each kind of credential. */
export function smallClouds(): Scenario {
  return {
    name: 'small',
    azure: [fakeSubscription('Payments', [aksCluster('payments-prod')])],
    aws: [fakeAwsAccount('commerce', [eksCluster('storefront-prod')])],
    google: [fakeProject('acme-web-prod', [gkeCluster('web-frontend')])],
    connected: [
      connectedCluster('factory-floor', 'Token'),
      connectedCluster('edge-store', 'Certificate'),
    ],
  };
}

/** A running AKS cluster with local accounts and one node. */
export function aksCluster(name: string): AzureClusterSpec {
  return {
    name,
    resourceGroup: `rg-${name}`,
    location: 'westeurope',
    kubernetesVersion: '1.33.4',
    pools: [
      { name: 'system', mode: 'System', count: 1, vmSize: 'Standard_D4s_v5' },
    ],
  };
}

/** A running EKS cluster with one node. */
export function eksCluster(name: string): EksClusterSpec {
  return {
    name,
    region: 'eu-west-1',
    version: '1.33',
    nodegroups: [{ name: 'workers', desired: 1, min: 1, max: 3 }],
  };
}

/** A running GKE cluster of one zone with one node. */
export function gkeCluster(name: string): GkeClusterSpec {
  return {
    name,
    location: 'europe-west3-a',
    version: '1.33.5-gke.1125000',
    nodePools: [{ name: 'default-pool', nodeCount: 1 }],
  };
}

/** A cluster in no cloud with one node. */
export function connectedCluster(
  name: string,
  credential: ConnectedClusterSpec['credential'],
): ConnectedClusterSpec {
  return { name, version: 'v1.33.2', credential, nodes: NODES };
}
