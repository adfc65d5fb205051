import {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
} from './ExternalClustersError';
import { ExternalClustersClient } from './ExternalClustersClient';

const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://portal.test/api/${pluginId}`,
};

function createClient(answer: () => Promise<Response>) {
  const fetchMock = jest.fn((_url: unknown, _init?: unknown) => answer());
  const client = new ExternalClustersClient({
    discoveryApi,
    fetchApi: { fetch: fetchMock as unknown as typeof fetch },
  });
  return { client, fetchMock };
}

const json = (body: unknown, status: number) => async () =>
  new Response(JSON.stringify(body), { status });

async function failureOf(
  promise: Promise<unknown>,
): Promise<ExternalClustersError> {
  const failure = await promise.then(
    () => undefined,
    error => error,
  );
  expect(failure).toBeInstanceOf(ExternalClustersError);
  return failure;
}

describe('ExternalClustersClient', () => {
  it('repeats the key of a list and leaves out what is not asked for', async () => {
    const { client, fetchMock } = createClient(
      json({ items: [], totalItems: 0 }, 200),
    );

    await client.listClusters({
      search: 'a b+c',
      provider: ['aks', 'eks'],
      state: undefined,
      offset: 0,
    });

    expect(fetchMock.mock.calls[0]?.[0]).toBe(
      'http://portal.test/api/external-clusters/clusters?search=a%20b%2Bc&provider=aks&provider=eks&offset=0',
    );
  });

  it('sends the token of a backend and none of the browser', async () => {
    const { client, fetchMock } = createClient(json({}, 200));

    await client.getStatus({ token: 'abc' });
    await client.getStatus();

    expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({
      headers: { Authorization: 'Bearer abc' },
    });
    expect(fetchMock.mock.calls[1]?.[1]).toMatchObject({ headers: {} });
  });

  it('encodes ids in paths', async () => {
    const { client, fetchMock } = createClient(
      json({ clusters: [], missing: [] }, 200),
    );

    await client.discoverClusters('config:prod/eu');

    expect(fetchMock.mock.calls[0]?.[0]).toBe(
      'http://portal.test/api/external-clusters/accounts/config%3Aprod%2Feu/clusters',
    );
  });

  const change = { kind: 'StopCluster' } as const;

  it.each<[string, string, (client: ExternalClustersClient) => unknown]>([
    ['POST', '/clusters', c => c.createCluster({} as never, 'key-of-intent')],
    [
      'POST',
      '/clusters/1/changes',
      c => c.startChange('1', change, 'key-of-intent'),
    ],
  ])('sends the key of an intent with %s %s', async (method, path, send) => {
    const { client, fetchMock } = createClient(json({}, 202));

    await send(client);

    expect(fetchMock).toHaveBeenCalledWith(
      `http://portal.test/api/external-clusters${path}`,
      expect.objectContaining({
        method,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': 'key-of-intent',
        },
      }),
    );
  });

  it.each<[string, string, (client: ExternalClustersClient) => unknown]>([
    [
      'POST',
      '/accounts/a/cluster-form',
      c => c.getClusterForm('a', {} as never),
    ],
    ['GET', '/clusters/1/upgrades', c => c.getUpgrades('1')],
    [
      'POST',
      '/clusters/1/node-pool-form',
      c => c.getNodePoolForm('1', { settings: {} }),
    ],
    ['GET', '/clusters/1/deletion', c => c.getDeletion('1')],
    [
      'GET',
      '/clusters/1/operations?limit=5',
      c => c.listClusterOperations('1', { limit: 5 }),
    ],
    [
      'GET',
      '/clusters/1/nodes?pool=-&sort=cpu&limit=50',
      c => c.listNodes('1', { pool: '-', sort: 'cpu', limit: 50 }),
    ],
    ['GET', '/clusters/1/usage', c => c.getUsage('1')],
    [
      'GET',
      '/clusters/1/events?namespace=%2A&type=Warning',
      c => c.listEvents('1', { namespace: '*', type: 'Warning' }),
    ],
    ['GET', '/operations?offset=10', c => c.listOperations({ offset: 10 })],
    ['GET', '/operations/o', c => c.getOperation('o')],
    ['POST', '/operations/o/cancel', c => c.cancelOperation('o')],
    [
      'PUT',
      '/clusters/1/kubeconfig',
      c => c.replaceKubeconfig('1', { kubeconfig: 'x' }),
    ],
    [
      'PUT',
      '/accounts/a/credential',
      c => c.replaceCredential('a', { settings: {} }),
    ],
  ])('asks %s %s', async (method, path, send) => {
    const { client, fetchMock } = createClient(json({}, 200));

    await send(client);

    expect(fetchMock).toHaveBeenCalledWith(
      `http://portal.test/api/external-clusters${path}`,
      expect.objectContaining({ method }),
    );
  });

  it('needs no body where none is answered', async () => {
    const { client } = createClient(
      async () => new Response(null, { status: 204 }),
    );

    await expect(client.disconnectCluster('1')).resolves.toBeUndefined();
  });

  it('keeps code, message, hint, field and details of a problem', async () => {
    const problem = {
      name: 'InputError',
      code: 'EXEC_NOT_ALLOWED',
      message: 'This kubeconfig runs a program',
      hint: 'Use a token',
      field: 'kubeconfig',
      details: ['one', 'two'],
    };
    const { client } = createClient(json({ error: problem }, 400));

    const failure = await failureOf(
      client.inspectKubeconfig({ kubeconfig: 'x' }),
    );

    expect(failure).toMatchObject({
      code: 'EXEC_NOT_ALLOWED',
      message: 'This kubeconfig runs a program',
      hint: 'Use a token',
      field: 'kubeconfig',
      details: ['one', 'two'],
      status: 400,
      isBackendDown: false,
    });
  });

  it('keeps what was changed outside, and what is wrong with which field', async () => {
    const differences = [{ field: 'version', seen: '1.32', now: '1.33' }];
    const problems = [{ field: 'name', message: 'Too long.' }];
    const { client } = createClient(
      json(
        {
          error: {
            name: 'ProviderError',
            code: 'CHANGED_OUTSIDE',
            message: 'Somebody changed it',
            differences: [...differences, { field: 'half' }],
            problems,
          },
        },
        409,
      ),
    );

    const failure = await failureOf(client.getUpgrades('1'));

    expect(failure).toMatchObject({ differences, problems, status: 409 });
  });

  it("takes the name of the portal's own errors for their code", async () => {
    const { client } = createClient(
      json({ error: { name: 'NotAllowedError', message: 'No' } }, 403),
    );

    expect(await failureOf(client.getFleet())).toMatchObject({
      code: 'NotAllowedError',
      status: 403,
    });
  });

  it.each([
    ['a gateway', async () => new Response('<html>', { status: 502 })],
    ['a socket', async () => Promise.reject(new TypeError('fetch failed'))],
    [
      'a page instead of JSON',
      async () => new Response('<html>', { status: 200 }),
    ],
  ])('knows a backend that is down by %s', async (_, answer) => {
    const { client } = createClient(answer);

    const failure = await failureOf(client.getFleet());

    expect(failure.code).toBe(BACKEND_UNREACHABLE);
    expect(failure.isBackendDown).toBe(true);
  });

  it('does not take a 503 with a problem for a backend that is down', async () => {
    const { client } = createClient(
      json(
        {
          error: {
            name: 'ServiceUnavailableError',
            code: 'SECRET_STORE_NOT_READY',
            message: 'No key',
          },
        },
        503,
      ),
    );

    expect((await failureOf(client.getFleet())).isBackendDown).toBe(false);
  });

  it("rejects with the signal's own reason when given up", async () => {
    const controller = new AbortController();
    const { client } = createClient(async () =>
      Promise.reject(controller.signal.reason),
    );
    controller.abort(new Error('given up'));

    await expect(
      client.getFleet({ signal: controller.signal }),
    ).rejects.toThrow('given up');
  });
});
