import {
  ConnectionTest,
  ConnectionTestStep,
} from 'backstage-plugin-external-clusters-common';
import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { KubernetesReader } from './reader';
import { rightInWords } from './readRights';
import { testConnection } from './testConnection';

const credential: ClusterCredential = {
  server: 'https://cluster.example.com',
  auth: { kind: 'token', token: 'CANARY' },
  addressFrom: 'User',
};

const WELL: KubernetesReader = {
  version: async () => ({ version: '1.33.2' }),
  readiness: async () => ({ ready: true, failing: [] }),
  clusterUid: async () => 'kube-system-uid',
  rights: async (_, rights) => rights.map(right => ({ right, allowed: true })),
  nodesPage: async (_, { limit }) => ({ nodes: [], limit }),
  nodes: async () => ({ nodes: [], isWhole: true }),
  nodeUsage: async () => new Map(),
  namespaceUsage: async () => ({ cpuMillicores: 0, memoryBytes: 0 }),
  countPods: async () => 0,
  events: async () => ({ events: [], isWhole: true }),
  countNodes: async () => ({ ready: 0, total: 0, truncated: false }),
  close: async () => {},
};

function fail(code: string) {
  return async () => {
    throw new ProviderError('Unavailable', `It is ${code}`, {
      code,
      hint: 'Do this',
    });
  };
}

function test(changes: Partial<KubernetesReader>): Promise<ConnectionTest> {
  const input = { credential, caFingerprint: 'abc' };
  const { signal } = new AbortController();
  return testConnection({ ...WELL, ...changes }, input, { signal });
}

function outcomes({ steps }: ConnectionTest) {
  return steps.map(({ name, outcome }: ConnectionTestStep) => [name, outcome]);
}

describe('testConnection', () => {
  it('says what works', async () => {
    const result = await test({});
    expect(result).toMatchObject({
      ok: true,
      version: '1.33.2',
      ref: 'kube-system-uid',
    });
    expect(outcomes(result)).toEqual([
      ['address', 'ok'],
      ['tls', 'ok'],
      ['signIn', 'ok'],
      ['version', 'ok'],
      ['rights', 'ok'],
    ]);
  });

  it('names missing rights as a warning', async () => {
    const result = await test({
      clusterUid: async () => undefined,
      rights: async (_, rights) =>
        rights.map(right => ({
          right,
          allowed: rightInWords(right) === 'list pods',
        })),
    });
    expect(result).toMatchObject({
      ok: true,
      ref: 'https://cluster.example.com#abc',
    });
    expect(result.steps.at(-1)).toEqual({
      name: 'rights',
      outcome: 'warning',
      message:
        'Not allowed: list nodes, list events, list nodes (metrics.k8s.io), list pods in kube-system (metrics.k8s.io), get namespaces kube-system',
    });
  });

  it.each<[string, ConnectionTestStep['name']]>([
    ['ADDRESS_DENIED', 'address'],
    ['PRIVATE_ADDRESS', 'address'],
    ['NAME_NOT_FOUND', 'address'],
    ['CONNECTION_REFUSED', 'address'],
    ['CONNECT_TIMEOUT', 'address'],
    ['PROXY_REFUSED', 'address'],
    ['TLS_UNKNOWN_AUTHORITY', 'tls'],
    ['TLS_WRONG_NAME', 'tls'],
    ['TLS_EXPIRED', 'tls'],
    ['TLS_FAILED', 'tls'],
    ['UNAUTHORIZED', 'signIn'],
    ['REDIRECT', 'version'],
    ['NOT_JSON', 'version'],
    ['NOT_KUBERNETES', 'version'],
    ['TIMEOUT', 'version'],
    ['A_NEW_ONE', 'version'],
  ])('%s fails at the step %s', async (code, name) => {
    const result = await test({ version: fail(code) });
    const order = ['address', 'tls', 'signIn', 'version', 'rights'];
    const failedAt = order.indexOf(name);
    expect(result).toMatchObject({
      ok: false,
      problem: { code, message: `It is ${code}`, hint: 'Do this' },
    });
    expect(result.steps.map(step => step.name)).toEqual(order);
    expect(result.steps[failedAt]).toEqual({
      name,
      outcome: 'failed',
      message: `It is ${code}`,
    });
    // Who could not be asked for the version may be signed in or not: that is not known.
    const before = result.steps.slice(0, failedAt);
    expect(before.map(step => step.outcome)).toEqual(
      before.map(step => (step.name === 'signIn' ? 'skipped' : 'ok')),
    );
    const after = result.steps.slice(failedAt + 1);
    expect(after.every(step => step.outcome === 'skipped')).toBe(true);
  });

  it.each([
    ['UNAUTHORIZED', 'signIn'],
    ['SERVER_ERROR', 'signIn'],
  ])('%s at the question for rights fails at %s', async (code, name) => {
    const result = await test({ rights: fail(code) });
    expect(result.steps.find(step => step.outcome === 'failed')?.name).toBe(
      name,
    );
  });

  it('is not ok when the cluster cannot be told from others', async () => {
    const result = await test({ clusterUid: fail('SERVER_ERROR') });
    expect(result.ok).toBe(false);
    expect(result.steps.find(step => step.outcome === 'failed')?.name).toBe(
      'version',
    );
  });

  it('throws what nobody expects', async () => {
    const broken = async () => {
      throw new TypeError('a bug');
    };
    await expect(test({ version: broken })).rejects.toThrow('a bug');
  });
});
