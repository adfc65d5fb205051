import {
  AuthorizationV1Api,
  CoreV1Api,
  KubeConfig,
  VersionApi,
} from '@kubernetes/client-node';
import { askCluster } from './__testUtils__/askCluster';
import {
  startTestCluster,
  TestCluster,
} from './__testUtils__/startTestCluster';
import { toKubeconfig } from './__testUtils__/toKubeconfig';

const HOUR = 60 * 60 * 1000;

describe('KubernetesSimulator', () => {
  let world: TestCluster;

  beforeEach(async () => {
    world = await startTestCluster();
  });

  afterEach(() => world.kubernetes.close());

  const ask = (path: string, bearer = 'admin-token') =>
    askCluster(world.endpoint, path, { bearer });

  const askJson = async (path: string, bearer?: string): Promise<any> =>
    (await ask(path, bearer)).json();

  function config(token: string) {
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromString(toKubeconfig(world.endpoint, token));
    return kubeconfig;
  }

  describe('through the official client', () => {
    it('tells its version', async () => {
      const api = config('view-token').makeApiClient(VersionApi);
      expect(await api.getCode()).toMatchObject({
        major: '1',
        minor: '33',
        gitVersion: 'v1.33.2',
      });
    });

    it('lists nodes as real ones look', async () => {
      const api = config('view-token').makeApiClient(CoreV1Api);
      const { items } = await api.listNode();
      expect(items.map(({ metadata }) => metadata?.name)).toEqual([
        'node-a',
        'node-b',
        'node-c',
      ]);
      expect(items[0]?.metadata?.labels).toMatchObject({
        'kubernetes.io/hostname': 'node-a',
        'topology.kubernetes.io/zone': 'eu-west-1a',
      });
      expect(items[0]?.status?.nodeInfo?.kubeletVersion).toBe('v1.33.2');
      expect(items[0]?.status?.capacity).toMatchObject({
        cpu: '2',
        pods: '110',
      });
      const ready = items.map(
        ({ status }) =>
          status?.conditions?.find(({ type }) => type === 'Ready')?.status,
      );
      expect(ready).toEqual(['True', 'False', 'True']);
    });

    it('reads the namespace that identifies it', async () => {
      const api = config('view-token').makeApiClient(CoreV1Api);
      const namespace = await api.readNamespace({ name: 'kube-system' });
      expect(namespace.metadata?.uid).toBe(world.endpoint.uid);
    });

    it.each([
      ['admin-token', 'delete', true],
      ['view-token', 'delete', false],
      ['view-token', 'list', true],
      ['none-token', 'list', false],
    ])('reviews whether %s may %s nodes', async (token, verb, allowed) => {
      const api = config(token).makeApiClient(AuthorizationV1Api);
      const review = await api.createSelfSubjectAccessReview({
        body: { spec: { resourceAttributes: { verb, resource: 'nodes' } } },
      });
      expect(review.status?.allowed).toBe(allowed);
    });

    it('reviews the rules of the caller', async () => {
      const api = config('pods-token').makeApiClient(AuthorizationV1Api);
      const review = await api.createSelfSubjectRulesReview({
        body: { spec: { namespace: 'default' } },
      });
      expect(review.status?.resourceRules).toContainEqual({
        verbs: ['list'],
        apiGroups: [''],
        resources: ['pods'],
      });
    });
  });

  describe('callers', () => {
    it('answers 401 to strangers', async () => {
      const response = await ask('/version', 'wrong');
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        kind: 'Status',
        reason: 'Unauthorized',
        message: 'Unauthorized',
      });
    });

    it('answers 403 in the words of RBAC', async () => {
      const response = await ask('/api/v1/nodes', 'none-token');
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        reason: 'Forbidden',
        message:
          'nodes is forbidden: User "nora" cannot list resource "nodes" in API group "" at the cluster scope',
      });
    });

    it.each(['/version', '/readyz', '/livez', '/api', '/apis'])(
      'lets a caller without rights read %s',
      async path => {
        expect((await ask(path, 'none-token')).status).toBe(200);
      },
    );

    async function askWithCertificate(from: number, to: number) {
      const now = world.clock.now();
      const certificate = await world.endpoint.issueClientCertificate(
        'carol',
        ['dev', 'ops'],
        { notBefore: new Date(now + from), notAfter: new Date(now + to) },
      );
      return askCluster(
        world.endpoint,
        '/apis/authentication.k8s.io/v1/selfsubjectreviews',
        { certificate, body: {} },
      );
    }

    it('knows the user and the groups of a client certificate', async () => {
      const response = await askWithCertificate(-HOUR, HOUR);
      expect(response.status).toBe(201);
      expect(await response.json()).toMatchObject({
        status: { userInfo: { username: 'carol', groups: ['dev', 'ops'] } },
      });
    });

    it.each([
      ['expired', -2 * HOUR, -HOUR],
      ['not yet valid', HOUR, 2 * HOUR],
    ])('answers 401 to a certificate that is %s', async (_case, from, to) => {
      expect((await askWithCertificate(from, to)).status).toBe(401);
    });

    it('does not believe the certificate of another cluster', async () => {
      const other = await startTestCluster();
      const now = world.clock.now();
      const certificate = await other.endpoint.issueClientCertificate(
        'carol',
        [],
        { notBefore: new Date(now - HOUR), notAfter: new Date(now + HOUR) },
      );
      const response = await askCluster(world.endpoint, '/version', {
        certificate,
      });
      await other.kubernetes.close();
      expect(response.status).toBe(401);
    });
  });

  describe('metrics', () => {
    it('answers 404 without a metrics server', async () => {
      const response = await ask('/apis/metrics.k8s.io/v1beta1/nodes');
      expect(response.status).toBe(404);
    });

    it('shows the usage of nodes that are ready', async () => {
      world.kubernetes.update('one', { metricsServer: true });
      const { items } = await askJson('/apis/metrics.k8s.io/v1beta1/nodes');
      expect(items).toHaveLength(2);
      expect(items[0].usage.cpu).toMatch(/^\d+n$/);
    });
  });

  describe('health', () => {
    it('is ready', async () => {
      expect(await (await ask('/readyz')).text()).toBe('ok');
      expect(await (await ask('/readyz?verbose')).text()).toContain(
        '[+]etcd ok',
      );
    });

    it('says which check fails', async () => {
      world.faults.add({
        operation: 'kubernetes.GET /readyz',
        scope: 'one',
        effect: { kind: 'status', status: 500 },
      });
      const response = await ask('/readyz');
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('[-]etcd failed');
    });

    it('redirects when a proxy in between wants a login', async () => {
      world.faults.add({
        operation: 'kubernetes.',
        effect: { kind: 'status', status: 302, message: 'https://login.test/' },
      });
      const response = await ask('/version');
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('https://login.test/');
    });

    it('shows the page of a proxy', async () => {
      world.faults.add({
        operation: 'kubernetes.',
        effect: { kind: 'status', status: 200, message: '<html></html>' },
      });
      const response = await ask('/version');
      expect(response.headers.get('content-type')).toContain('text/html');
    });
  });

  it('counts calls by path, without the names of objects', async () => {
    await ask('/api/v1/nodes/node-a');
    await ask('/api/v1/namespaces/kube-system');
    await ask('/api/v1/namespaces/kube-system/pods?limit=1');
    expect(
      world.calls.list('kubernetes.', 'one').map(call => call.operation),
    ).toEqual([
      'kubernetes.GET /api/v1/nodes/{name}',
      'kubernetes.GET /api/v1/namespaces/{name}',
      'kubernetes.GET /api/v1/namespaces/{namespace}/pods',
    ]);
  });

  it('refuses connections once the cluster is removed', async () => {
    await world.kubernetes.remove('one');
    await expect(ask('/version')).rejects.toThrow('fetch failed');
    expect(world.kubernetes.has('one')).toBe(false);
  });
});
