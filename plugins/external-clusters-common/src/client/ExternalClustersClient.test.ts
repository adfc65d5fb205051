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
