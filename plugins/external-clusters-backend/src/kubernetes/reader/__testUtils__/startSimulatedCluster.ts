import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import {
  CallLog,
  CertificateAuthority,
  FaultPlan,
  ManualClock,
} from 'simulated-clouds/src/core';
import {
  KubernetesClusterSpec,
  KubernetesIdentity,
  KubernetesSimulator,
} from 'simulated-clouds/src/kubernetes';
import { networkSettings } from '../../__testUtils__/networkSettings';
import { createKubernetesReader } from '../../createKubernetesReader';

/** Who signs in with which token. */
export const IDENTITIES: Record<string, KubernetesIdentity> = {
  view: { user: 'victor', groups: [], rights: 'view' },
  none: { user: 'nora', groups: [], rights: 'none' },
  nodes: {
    user: 'nick',
    groups: [],
    rights: [{ verbs: ['list'], groups: [''], resources: ['nodes'] }],
  },
};

const SPEC: KubernetesClusterSpec = {
  key: 'one',
  name: 'one',
  version: 'v1.33.2',
  metricsServer: true,
  nodes: [
    { name: 'node-a', cpu: 4, memory: 16 },
    { name: 'node-b', ready: false },
    { name: 'node-c', unschedulable: true, version: 'v1.32.9' },
  ],
  authenticate: ({ bearer }) => IDENTITIES[bearer ?? ''],
};

/** The product's reader, and a simulated cluster for it to read. */
export async function startSimulatedCluster(
  spec: Partial<KubernetesClusterSpec>,
) {
  const calls = new CallLog();
  const faults = new FaultPlan();
  const clock = new ManualClock();
  const authority = await CertificateAuthority.create('test');
  const kubernetes = await KubernetesSimulator.start({
    clock,
    calls,
    faults,
    authority,
  });
  const endpoint = await kubernetes.addCluster({ ...SPEC, ...spec });
  const network = networkSettings({ dangerouslyAllowLoopback: true });
  const reader = createKubernetesReader(network);
  const { server, caPem } = endpoint;
  const credential = (token: string): ClusterCredential => ({
    server,
    caPem,
    auth: { kind: 'token', token },
    addressFrom: 'User',
  });
  return {
    calls,
    clock,
    endpoint,
    faults,
    kubernetes,
    reader,
    credential,
    async close() {
      await reader.close();
      await kubernetes.close();
    },
  };
}

export type SimulatedCluster = Awaited<
  ReturnType<typeof startSimulatedCluster>
>;
