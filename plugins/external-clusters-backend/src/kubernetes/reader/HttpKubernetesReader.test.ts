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
import { networkSettings } from '../__testUtils__/networkSettings';
import { failureOf } from '../__testUtils__/send';
import { createKubernetesReader } from '../createKubernetesReader';
import { PATH_RIGHTS, READ_RIGHTS, rightInWords } from '../readRights';
import { testConnection } from '../testConnection';
import { KubernetesReader } from './KubernetesReader';

const IDENTITIES: Record<string, KubernetesIdentity> = {
  view: { user: 'victor', groups: [], rights: 'view' },
  none: { user: 'nora', groups: [], rights: 'none' },
  nodes: {
    user: 'nick',
    groups: [],
    rights: [{ verbs: ['list'], groups: [''], resources: ['nodes'] }],
  },
};
const options = { signal: new AbortController().signal };

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('HttpKubernetesReader', () => {
  let kubernetes: KubernetesSimulator;
  let reader: KubernetesReader;
  let calls: CallLog;
  let faults: FaultPlan;

  beforeEach(async () => {
    calls = new CallLog();
    faults = new FaultPlan();
    kubernetes = await KubernetesSimulator.start({
      clock: new ManualClock(),
      calls,
      faults,
      authority: await CertificateAuthority.create('test'),
    });
    const network = networkSettings({ dangerouslyAllowLoopback: true });
    reader = createKubernetesReader(network);
  });
  afterEach(async () => {
    await reader.close();
    await kubernetes.close();
  });

  async function connect(
    token: string,
    spec: Partial<KubernetesClusterSpec>,
  ): Promise<ClusterCredential> {
    const { server, caPem } = await kubernetes.addCluster({
      key: 'one',
      name: 'one',
      version: 'v1.33.2',
      nodes: [
        { name: 'node-a' },
        { name: 'node-b', ready: false },
        { name: 'node-c', unschedulable: true, version: 'v1.32.9' },
      ],
      authenticate: ({ bearer }) => IDENTITIES[bearer ?? ''],
      ...spec,
    });
    const auth = { kind: 'token' as const, token };
    return { server, caPem, auth, addressFrom: 'User' };
  }

  it('reads the version without a leading v', async () => {
    expect(await reader.version(await connect('none', {}), options)).toEqual({
      version: '1.33.2',
      platform: 'linux/amd64',
    });
  });

  it('reads the UID of kube-system, where it may', async () => {
    const credential = await connect('view', {});
    const { uid } = await kubernetes.endpoint('one');
    expect(await reader.clusterUid(credential, options)).toBe(uid);
    const auth = { kind: 'token' as const, token: 'none' };
    expect(
      await reader.clusterUid({ ...credential, auth }, options),
    ).toBeUndefined();
  });

  it('tells a ready control plane from one that is not, with the checks that fail', async () => {
    const credential = await connect('none', {});
    expect(await reader.readiness(credential, options)).toEqual({
      ready: true,
      failing: [],
    });
    faults.add({
      operation: 'kubernetes.GET /readyz',
      effect: { kind: 'status', status: 500 },
    });
    expect(await reader.readiness(credential, options)).toEqual({
      ready: false,
      failing: ['etcd', 'etcd-readiness'],
    });
  });

  it.each([
    [500, '<html>Internal Server Error</html>', 'SERVER_ERROR'],
    [502, '<html>Bad Gateway</html>', 'SERVER_ERROR'],
    [302, 'https://login.example.com', 'REDIRECT'],
  ])(
    'knows nothing of readiness after HTTP %i',
    async (status, message, code) => {
      const credential = await connect('none', {});
      faults.add({
        operation: 'kubernetes.GET /readyz',
        effect: { kind: 'status', status, message },
      });
      const failure = await failureOf(reader.readiness(credential, options));
      expect(failure).toMatchObject({ kind: 'Unavailable', code });
    },
  );

  it('asks for each right by itself', async () => {
    const credential = await connect('nodes', {});
    const answers = await reader.rights(credential, READ_RIGHTS, options);
    expect(
      answers.map(({ right, allowed }) => [rightInWords(right), allowed]),
    ).toEqual([
      ['list nodes', true],
      ['list pods', false],
      ['list events', false],
      ['list nodes (metrics.k8s.io)', false],
      ['list pods in kube-system (metrics.k8s.io)', false],
      ['get namespaces kube-system', false],
    ]);
    expect(calls.count('kubernetes.')).toBe(READ_RIGHTS.length);
  });

  it('asks for rights to paths that are no resources', async () => {
    const credential = await connect('none', {});
    const metrics = { verb: 'get', path: '/metrics' };
    const rights = [...PATH_RIGHTS, metrics];
    const answers = await reader.rights(credential, rights, options);
    expect(
      answers.map(({ right, allowed }) => [rightInWords(right), allowed]),
    ).toEqual([
      ['get /version', true],
      ['get /readyz', true],
      ['get /metrics', false],
    ]);
  });

  it('takes whoever may not ask for rights for nobody', async () => {
    const credential = await connect('none', {});
    faults.add({
      operation: 'kubernetes.',
      effect: { kind: 'status', status: 403 },
    });
    const failure = await failureOf(
      reader.rights(credential, READ_RIGHTS, options),
    );
    expect(failure).toMatchObject({
      kind: 'InvalidCredential',
      code: 'UNAUTHORIZED',
    });
  });

  it('reads nodes page by page', async () => {
    const credential = await connect('nodes', {});
    const first = await reader.nodesPage(credential, { limit: 2 }, options);
    expect(first).toMatchObject({
      remaining: 1,
      nodes: [
        {
          name: 'node-a',
          ready: true,
          schedulable: true,
          kubeletVersion: '1.33.2',
        },
        { name: 'node-b', ready: false, schedulable: true },
      ],
    });
    const second = await reader.nodesPage(
      credential,
      { limit: 2, continue: first.continue },
      options,
    );
    expect(second.continue).toBeUndefined();
    expect(second.nodes).toMatchObject([
      {
        name: 'node-c',
        ready: true,
        schedulable: false,
        kubeletVersion: '1.32.9',
      },
    ]);
  });

  it('counts nodes with one call for 500 of them', async () => {
    const nodes = Array.from({ length: 501 }, (_, index) => ({
      name: `node-${index}`,
      ready: index !== 7,
    }));
    const credential = await connect('nodes', { nodes });
    expect(await reader.countNodes(credential, options)).toEqual({
      ready: 500,
      total: 501,
      truncated: false,
    });
    expect(calls.count('kubernetes.GET /api/v1/nodes')).toBe(2);
  });

  it.each([
    ['view', 'PermissionDenied'],
    ['gone', 'InvalidCredential'],
  ])('names the right to nodes that %s lacks', async (token, kind) => {
    const credential = await connect(token, {});
    if (token === 'view') {
      faults.add({
        operation: 'kubernetes.GET /api/v1/nodes',
        effect: { kind: 'status', status: 403 },
      });
    }
    const failure = await failureOf(reader.countNodes(credential, options));
    expect(failure.kind).toBe(kind);
    expect(failure.details).toEqual(
      kind === 'PermissionDenied' ? ['list nodes'] : undefined,
    );
  });

  it.each([
    ['view', true, ['ok', 'ok', 'ok', 'ok', 'ok']],
    ['none', true, ['ok', 'ok', 'ok', 'ok', 'warning']],
    ['gone', false, ['ok', 'ok', 'failed', 'skipped', 'skipped']],
  ])('tests the connection of %s', async (token, ok, outcomes) => {
    const credential = await connect(token, {});
    const result = await testConnection(reader, { credential }, options);
    expect(result.ok).toBe(ok);
    expect(result.steps.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it.each([
    ['another CA', 'TLS_UNKNOWN_AUTHORITY'],
    ['a redirect', 'REDIRECT'],
    ['a page of a proxy', 'SERVER_ERROR'],
  ])('tests the connection to %s', async (what, code) => {
    const credential = await connect('view', {});
    if (what === 'another CA') {
      const { caPem } = await CertificateAuthority.create('another CA');
      credential.caPem = caPem;
    } else {
      const redirect = { status: 302 };
      const page = { status: 502, message: '<html>CANARY</html>' };
      faults.add({
        operation: 'kubernetes.',
        effect: {
          kind: 'status',
          ...(what === 'a redirect' ? redirect : page),
        },
      });
    }
    const result = await testConnection(reader, { credential }, options);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(result)).not.toContain('CANARY');
  });
});
