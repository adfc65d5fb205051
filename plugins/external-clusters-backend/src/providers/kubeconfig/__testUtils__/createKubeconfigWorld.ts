import {
  ClusterProviderWorld,
  WorldAccount,
  WorldFault,
  WorldState,
} from 'backstage-plugin-external-clusters-node/testUtils';
import {
  CallLog,
  CertificateAuthority,
  FaultEffect,
  FaultPlan,
  systemClock,
} from 'simulated-clouds/src/core';
import {
  KubernetesEndpoint,
  KubernetesSimulator,
} from 'simulated-clouds/src/kubernetes';
import { networkSettings } from '../../../kubernetes/__testUtils__/networkSettings';
import { ConnectionPolicy, createKubernetesReader } from '../../../kubernetes';
import { createKubeconfigProviderFactory } from '../createKubeconfigProviderFactory';

export type KubeconfigWorld = ClusterProviderWorld & {
  kubernetes: KubernetesSimulator;
  calls: CallLog;
  faults: FaultPlan;
};

/** The accounts' clusters by their keys in the simulator, and the tokens that open them. */
const GOOD = { key: 'good', token: 'good-secret-token' };
const OTHER = { key: 'other', token: 'other-secret-token' };
const FORBIDDING = { key: 'forbidding', token: 'no-rights-secret-token' };
const WRONG = { key: 'good', token: 'wrong-secret-token' };

type Place = typeof GOOD;

/** Simulated clusters, one for each account, and the adapter that may reach them. */
export async function createKubeconfigWorld(): Promise<KubeconfigWorld> {
  const context = {
    clock: systemClock,
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('kubeconfig contract'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const endpoints = new Map<string, KubernetesEndpoint>();
  for (const place of [GOOD, OTHER, FORBIDDING]) {
    endpoints.set(place.key, await addCluster(kubernetes, place));
  }
  context.faults.add({
    operation: 'kubernetes.',
    scope: FORBIDDING.key,
    effect: { kind: 'status', status: 403 },
  });
  const network = networkSettings({ dangerouslyAllowLoopback: true });
  const reader = createKubernetesReader(network);
  const names = new Map<string, string>();
  const account = (id: string, place: Place) =>
    accountOf(id, place, { endpoints, names });
  return {
    kubernetes,
    calls: context.calls,
    faults: context.faults,
    factory: createKubeconfigProviderFactory({
      policy: new ConnectionPolicy(network),
      reader,
      now: Date.now,
    }),
    accounts: {
      good: account('good', GOOD),
      other: account('other', OTHER),
      wrongSecret: account('wrong-secret', WRONG),
      noRights: account('no-rights', FORBIDDING),
    },
    secrets: [GOOD, OTHER, FORBIDDING, WRONG].map(({ token }) => token),
    // The cluster of each account is there from the beginning; people name it when they connect it.
    async addCluster(cluster) {
      const { id } = cluster.account;
      names.set(id, cluster.name);
      return endpointOf(endpoints, id).uid;
    },
    async setState(_ref, state) {
      return setState(context.faults, state);
    },
    async removeCluster() {
      throw new Error('Connected clusters are never gone');
    },
    addFault({ fault }) {
      const operation = 'kubernetes.';
      context.faults.add({ operation, effect: toEffect(fault) });
    },
    countCalls: () => context.calls.count('kubernetes.'),
    async close() {
      await reader.close();
      await kubernetes.close();
    },
  };
}

function addCluster(kubernetes: KubernetesSimulator, place: Place) {
  return kubernetes.addCluster({
    key: place.key,
    name: place.key,
    version: 'v1.33.2',
    nodes: [],
    authenticate: ({ bearer }) =>
      bearer === place.token
        ? { user: 'viewer', groups: [], rights: 'view' }
        : undefined,
  });
}

function accountOf(
  id: string,
  place: Place,
  world: {
    endpoints: Map<string, KubernetesEndpoint>;
    names: Map<string, string>;
  },
): WorldAccount {
  return {
    id,
    get name() {
      return world.names.get(id) ?? id;
    },
    get settings() {
      const endpoint = endpointOf(world.endpoints, place.key);
      return { kubeconfig: kubeconfigOf(endpoint, place.token) };
    },
  };
}

/** A kubeconfig as people give it. */
export function kubeconfigOf(
  { server, caPem }: KubernetesEndpoint,
  token: string,
): string {
  const data = Buffer.from(caPem).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'c', cluster: { server, 'certificate-authority-data': data } },
    ],
    users: [{ name: 'u', user: { token } }],
    contexts: [{ name: 'the-context', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'the-context',
  });
}

function endpointOf(endpoints: Map<string, KubernetesEndpoint>, key: string) {
  const endpoint = endpoints.get(key);
  if (!endpoint) throw new Error(`There is no cluster ${key}`);
  return endpoint;
}

function setState(faults: FaultPlan, state: WorldState): string {
  if (state === 'Running') return 'Ready';
  faults.add({
    operation: 'kubernetes.GET /readyz',
    effect: { kind: 'status', status: 500 },
  });
  return 'Not ready';
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
      return { kind: 'status', status: 404 };
    case 'Dropped':
      return { kind: 'drop', when: 'before' };
    case 'Malformed':
      return { kind: 'malformed' };
    default:
      return { kind: 'silence' };
  }
}
