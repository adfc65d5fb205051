import {
  CallLog,
  CertificateAuthority,
  FaultPlan,
  ManualClock,
} from '../../core';
import { KubernetesClusterSpec } from '../KubernetesClusterSpec';
import { KubernetesIdentity } from '../KubernetesIdentity';
import { KubernetesSimulator } from '../KubernetesSimulator';

const IDENTITIES: Readonly<Record<string, KubernetesIdentity>> = {
  'admin-token': { user: 'alice', groups: ['system:masters'], rights: 'admin' },
  'view-token': { user: 'victor', groups: [], rights: 'view' },
  'none-token': { user: 'nora', groups: [], rights: 'none' },
  'pods-token': {
    user: 'paul',
    groups: [],
    rights: [{ verbs: ['list'], groups: [''], resources: ['pods'] }],
  },
};

/** A cluster of three nodes that knows `admin-token`, `view-token`, `none-token`, `pods-token` and its own certificates. */
export async function startTestCluster(
  change: Partial<KubernetesClusterSpec> = {},
) {
  const clock = new ManualClock();
  const calls = new CallLog();
  const faults = new FaultPlan();
  const authority = await CertificateAuthority.create('test');
  const kubernetes = await KubernetesSimulator.start({
    clock,
    calls,
    faults,
    authority,
  });
  const endpoint = await kubernetes.addCluster({
    key: 'one',
    name: 'one',
    version: 'v1.33.2',
    nodes: [
      { name: 'node-a', pool: 'pool', zone: 'eu-west-1a', ready: true },
      { name: 'node-b', labels: { tier: 'gold' }, ready: false },
      { name: 'node-c', labels: { tier: 'silver' }, unschedulable: true },
    ],
    authenticate: ({ bearer, clientCertificate }) =>
      clientCertificate
        ? {
            user: clientCertificate.commonName,
            groups: clientCertificate.organizations,
            rights: 'admin',
          }
        : IDENTITIES[bearer ?? ''],
    ...change,
  });
  return { clock, calls, faults, kubernetes, endpoint };
}

export type TestCluster = Awaited<ReturnType<typeof startTestCluster>>;
