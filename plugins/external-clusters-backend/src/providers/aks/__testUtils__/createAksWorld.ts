// The adapter loads them on first use; here they come with the file, so that no test spends its time on it.
import '@azure/arm-containerservice';
import '@azure/identity';
import {
  ClusterProviderWorld,
  EditingWorld,
  WorldAccount,
  WorldCluster,
  WorldFault,
  WorldFaultPlan,
  WorldState,
} from 'backstage-plugin-external-clusters-node/testUtils';
import {
  AZURE_CONTRIBUTOR,
  AzureClusterSpec,
  AzureClusterState,
  AzureSimulator,
  AzureSubscriptionSpec,
} from 'simulated-clouds/src/azure';
import {
  CallLog,
  CertificateAuthority,
  FaultEffect,
  FaultPlan,
  OffsetClock,
} from 'simulated-clouds/src/core';
import { KubernetesSimulator } from 'simulated-clouds/src/kubernetes';
import { AKS_VIEWER_ROLE } from '../aksPolicies';
import { parseAksRef } from '../AksRef';
import { createAksProviderFactory } from '../createAksProviderFactory';
import { createAksEditing } from './createAksEditing';

const TENANT = '11111111-1111-4111-8111-111111111111';
const GOOD = '22222222-2222-4222-8222-222222222222';
const OTHER = '33333333-3333-4333-8333-333333333333';
const SECRET = 'CANARY-aks-secret';
const WRONG_SECRET = 'CANARY-aks-wrong-secret';
export const FEDERATED_TOKEN = 'CANARY-aks-federated-token';
const READER = '44444444-4444-4444-8444-444444444444';
const OTHER_READER = '55555555-5555-4555-8555-555555555555';
const RESOURCE_GROUP = 'Contract-RG';
const VIEWER = '77777777-7777-4777-8777-777777777777';
const NOBODY = '66666666-6666-4666-8666-666666666666';

/** Clusters on one page of the simulated list. */
export const AKS_PAGE_SIZE = 2;

const STATES: Record<WorldState, AzureClusterState> = {
  Provisioning: { provisioningState: 'Creating', powerState: 'Running' },
  Running: { provisioningState: 'Succeeded', powerState: 'Running' },
  Reconciling: { provisioningState: 'Upgrading', powerState: 'Running' },
  Deleting: { provisioningState: 'Deleting', powerState: 'Running' },
  Stopped: { provisioningState: 'Succeeded', powerState: 'Stopped' },
  Warning: { provisioningState: 'Failed', powerState: 'Running' },
  Error: { provisioningState: 'Failed', powerState: 'Running' },
  FromTheFuture: { provisioningState: 'Transcending', powerState: 'Running' },
};

export type AksWorld = ClusterProviderWorld & {
  /** Also that of the adapter. */
  clock: OffsetClock;
  editing: EditingWorld;
  azure: AzureSimulator;
  /** Of the authority that vouches for it. */
  caPem: string;
  calls: CallLog;
  faults: FaultPlan;
};

/** A simulated Azure with two subscriptions, and the adapter pointed at it. */
export async function createAksWorld(): Promise<AksWorld> {
  const clock = new OffsetClock();
  const context = {
    clock,
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('aks contract'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const azure = await AzureSimulator.start(context, {
    subscriptions: [
      subscription(GOOD, READER),
      subscription(OTHER, OTHER_READER),
    ],
    kubernetes,
    port: 0,
  });
  azure.pageSize = AKS_PAGE_SIZE;
  azure.subscription(GOOD).addResourceGroup(RESOURCE_GROUP, 'westeurope');
  return {
    azure,
    caPem: context.authority.caPem,
    clock,
    calls: context.calls,
    faults: context.faults,
    factory: createAksProviderFactory({
      endpoint: {
        resourceManager: azure.endpoint,
        authority: azure.endpoint,
      },
      network: { extraCaPem: context.authority.caPem },
      now: () => clock.now(),
    }),
    accounts: {
      good: account('good', GOOD, READER, SECRET),
      other: account('other', OTHER, OTHER_READER, SECRET),
      wrongSecret: account('wrong-secret', GOOD, READER, WRONG_SECRET),
      noRights: account('no-rights', GOOD, NOBODY, SECRET),
    },
    secrets: [SECRET, WRONG_SECRET],
    addCluster: async cluster => addCluster(azure, cluster),
    setState: async (ref, state) => setState(azure, ref, state),
    removeCluster: async ref => azure.removeCluster(parseAksRef(ref)),
    addFault: plan => context.faults.add(toFault(plan)),
    countCalls: () =>
      context.calls.count('azure.managedClusters.') +
      context.calls.count('azure.permissions.'),
    rights: {
      viewer: account('viewer', GOOD, VIEWER, SECRET),
      refuseQuestions: () =>
        context.faults.add({
          operation: 'azure.permissions.',
          effect: { kind: 'status', status: 403 },
        }),
    },
    editing: createAksEditing({
      azure,
      clock,
      faults: context.faults,
      subscriptionId: GOOD,
      resourceGroup: RESOURCE_GROUP,
    }),
    async close() {
      await azure.close();
      await kubernetes.close();
    },
  };
}

function subscription(
  subscriptionId: string,
  clientId: string,
): AzureSubscriptionSpec {
  const principal = { clientSecret: SECRET, objectId: clientId };
  return {
    subscriptionId,
    tenantId: TENANT,
    displayName: subscriptionId,
    principals: [
      {
        ...principal,
        clientId,
        federatedToken: FEDERATED_TOKEN,
        actions: AZURE_CONTRIBUTOR,
        kubernetesRights: 'view',
      },
      { ...principal, clientId: VIEWER, actions: AKS_VIEWER_ROLE.Actions },
      { ...principal, clientId: NOBODY, actions: [] },
    ],
    clusters: [],
  };
}

function account(
  name: string,
  subscriptionId: string,
  clientId: string,
  clientSecret: string,
): WorldAccount {
  return {
    id: name,
    name,
    settings: { tenantId: TENANT, subscriptionId, clientId, clientSecret },
  };
}

function addCluster(azure: AzureSimulator, cluster: WorldCluster): string {
  const { account: owner, name, location, nodePools, tags } = cluster;
  const subscriptionId = String(owner.settings.subscriptionId);
  const spec: AzureClusterSpec = {
    name,
    resourceGroup: RESOURCE_GROUP,
    location,
    kubernetesVersion: '1.33.4',
    pools: nodePools.map(pool => ({
      name: pool,
      count: 2,
      vmSize: 'Standard_D4ds_v5',
    })),
    tags,
  };
  azure.addCluster(subscriptionId, spec);
  return `/subscriptions/${subscriptionId}/resourceGroups/${RESOURCE_GROUP}/providers/Microsoft.ContainerService/managedClusters/${name}`.toLowerCase();
}

function setState(
  azure: AzureSimulator,
  ref: string,
  state: WorldState,
): string {
  const cluster = azure.cluster(parseAksRef(ref));
  cluster.setState(STATES[state]);
  if (state === 'Error') {
    for (const pool of cluster.pools) cluster.putPool({ ...pool, count: 0 });
  }
  return STATES[state].provisioningState;
}

const OPERATIONS = {
  List: 'azure.managedClusters.list',
  Get: 'azure.managedClusters.get',
  Any: 'azure.managedClusters.',
};

function toFault({ on, fault }: WorldFaultPlan) {
  return { operation: OPERATIONS[on], effect: toEffect(fault) };
}

function toEffect(fault: WorldFault): FaultEffect {
  switch (fault.kind) {
    case 'Throttled':
      return {
        kind: 'status',
        status: 429,
        retryAfterSeconds: fault.retryAfterSeconds,
      };
    case 'ServerError':
      return { kind: 'status', status: 500 };
    case 'Denied':
      return { kind: 'status', status: 403 };
    case 'OtherNotFound':
      return { kind: 'status', status: 404, code: 'SubscriptionNotFound' };
    case 'Dropped':
      return { kind: 'drop', when: 'before' };
    case 'Malformed':
      return { kind: 'malformed' };
    case 'PageLoop':
      return { kind: 'pageLoop' };
    default:
      return { kind: 'silence' };
  }
}
