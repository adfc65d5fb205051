import { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { failureOf, send } from '../__testUtils__/send';
import { TransportWorld } from '../__testUtils__/TransportWorld';
import { INTERACTIVE_LIMITS } from './TransportSettings';

const json: RequestListener = (_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{}');
};

describe('ClusterTransport', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    world = await TransportWorld.create();
  });
  afterEach(() => world.close());

  it('sends its own headers only, and the token', async () => {
    const seen: unknown[] = [];
    const server = await world.serve((request, response) => {
      seen.push(request.method, request.url, request.headers);
      json(request, response);
    });
    const credential = world.credential(server, {
      server: `https://127.0.0.1:${server.port}/k8s/clusters/c-1`,
    });
    const answer = await send(world.transport({}), credential);
    expect(answer).toEqual({
      status: 200,
      contentType: 'application/json',
      text: '{}',
    });
    expect(seen).toEqual([
      'GET',
      '/k8s/clusters/c-1/version',
      {
        host: `127.0.0.1:${server.port}`,
        connection: 'keep-alive',
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'backstage-plugin-external-clusters',
        authorization: 'Bearer CANARY-token',
      },
    ]);
  });

  it('keeps connections for the next calls, of the same credential only', async () => {
    const server = await world.serve(json);
    const transport = world.transport({});
    const credential = world.credential(server, {});
    for (let call = 0; call < 20; call += 1) await send(transport, credential);
    // A second one may be made while the first is about to become free.
    const kept = server.connections;
    expect(kept).toBeLessThanOrEqual(2);
    const other = await world.authority.issue({ commonName: 'jane' });
    const auth = {
      kind: 'clientCertificate' as const,
      certPem: other.certPem,
      keyPem: other.keyPem,
    };
    await send(transport, { ...credential, auth });
    await send(transport, { ...credential, tlsServerName: 'cluster.test' });
    await send(transport, { ...credential, addressFrom: 'CloudProvider' });
    expect(server.connections).toBe(kept + 3);
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a redirect (%i)',
    async status => {
      const elsewhere = await world.serve(json);
      const server = await world.serve((_, response) => {
        const location = `https://127.0.0.1:${elsewhere.port}/version`;
        response.writeHead(status, { location }).end();
      });
      const failure = await failureOf(
        send(world.transport({}), world.credential(server, {})),
      );
      expect(failure).toMatchObject({ kind: 'Unavailable', code: 'REDIRECT' });
      expect(elsewhere.connections).toBe(0);
    },
  );

  it.each([
    [401, {}, 'InvalidCredential', 'UNAUTHORIZED'],
    [403, {}, 'PermissionDenied', 'FORBIDDEN'],
    [404, {}, 'Unavailable', 'NOT_FOUND'],
    [409, {}, 'Conflict', 'CONFLICT'],
    [410, {}, 'Conflict', 'CONTINUE_EXPIRED'],
    [418, {}, 'Unexpected', 'UNEXPECTED_STATUS'],
    [429, { 'retry-after': '7' }, 'Throttled', 'THROTTLED'],
    [500, {}, 'Unavailable', 'SERVER_ERROR'],
    [503, {}, 'Unavailable', 'SERVER_ERROR'],
  ])('HTTP %i %j is %s %s', async (status, headers, kind, code) => {
    const server = await world.serve((_, response) => {
      response.writeHead(status, headers).end('CANARY: Bearer CANARY-token');
    });
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure).toMatchObject({ kind, code });
    expect(failure.retryAfterMilliseconds).toBe(
      'retry-after' in headers ? 7_000 : undefined,
    );
  });

  it('names the right that is missing', async () => {
    const server = await world.serve((_, response) => {
      response.writeHead(403).end();
    });
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure.details).toEqual(['read the version']);
    expect(failure.message).toContain('may not read the version');
  });

  describe('ends', () => {
    it.each([
      ['a body that drips', true],
      ['headers that never come', false],
    ])('%s by its deadline', async (_, drips) => {
      const deadline = new AbortController();
      const server = await world.serve((_request, response) => {
        if (!drips) {
          deadline.abort();
          return;
        }
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = (left: number) => {
          if (left === 0) deadline.abort();
          else response.write(' ', () => drip(left - 1));
        };
        drip(50);
      });
      const transport = world.transport({ deadline: () => deadline.signal });
      const failure = await failureOf(
        send(transport, world.credential(server, {})),
      );
      expect(failure).toMatchObject({ kind: 'Unavailable', code: 'TIMEOUT' });
    });

    it('when the caller leaves', async () => {
      const caller = new AbortController();
      const server = await world.serve(() => caller.abort());
      const failure = await failureOf(
        send(world.transport({}), world.credential(server, {}), caller.signal),
      );
      expect(failure).toMatchObject({ kind: 'Unavailable', code: 'ABORTED' });
    });

    it('at once when the caller has left before', async () => {
      const server = await world.serve(json);
      const failure = await failureOf(
        send(
          world.transport({}),
          world.credential(server, {}),
          AbortSignal.abort(),
        ),
      );
      expect(failure.code).toBe('ABORTED');
      expect(server.connections).toBe(0);
    });

    it('a body without end', async () => {
      const piece = Buffer.alloc(256 * 1024, ' ');
      let sent = 0;
      const server = await world.serve((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          if (response.destroyed) return;
          sent += piece.length;
          response.write(piece, more);
        };
        more();
      });
      const failure = await failureOf(
        send(world.transport({}), world.credential(server, {})),
      );
      expect(failure.code).toBe('RESPONSE_TOO_LARGE');
      expect(sent).toBeLessThan(64 * 1024 * 1024);
    });
  });

  it('refuses what there is no room for beside other answers, and gives room back', async () => {
    const sizes = [1_500, 900, 900];
    const server = await world.serve((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(`"${'x'.repeat(sizes.shift() ?? 0)}"`);
    });
    const limits = { ...INTERACTIVE_LIMITS, allBodiesBytes: 1_000 };
    const transport = world.transport({ limits });
    const credential = world.credential(server, {});
    const failure = await failureOf(send(transport, credential));
    expect(failure).toMatchObject({ code: 'PORTAL_BUSY' });
    for (const size of [902, 902]) {
      expect((await send(transport, credential)).text).toHaveLength(size);
    }
  });

  it('leaves room for others beside a cluster that sends much', async () => {
    const limits = { ...INTERACTIVE_LIMITS, clusterBodiesBytes: 1_000 };
    const transport = world.transport({ limits });
    let finish = () => {};
    const started = new Promise<void>(resolve => {
      finish = resolve;
    });
    const greedy = await world.serve((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url?.startsWith('/other')) response.end('{}');
      else response.write(' '.repeat(1_500), () => finish());
    });
    const first = failureOf(send(transport, world.credential(greedy, {})));
    await started;
    expect(await first).toMatchObject({ code: 'PORTAL_BUSY' });
    const other = world.credential(greedy, {});
    other.server = `${other.server}/other/`;
    expect((await send(transport, other)).text).toBe('{}');
  });

  it.each([
    ['HTML', { 'content-type': 'text/html' }, '<html>CANARY</html>'],
    ['no content type', {}, '{}'],
    ['text', { 'content-type': 'text/plain' }, '{}'],
    [
      'a gzip bomb',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(1024 * 1024)),
    ],
    [
      'another encoding',
      { 'content-type': 'application/json', 'content-encoding': 'br' },
      '{}',
    ],
  ])('refuses %s', async (_, headers, body) => {
    const server = await world.serve((_request, response) => {
      response.writeHead(200, headers).end(body);
    });
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure).toMatchObject({ kind: 'Unavailable', code: 'NOT_JSON' });
  });

  it('refuses headers without end', async () => {
    const server = await world.serve((_, response) => {
      response.writeHead(200, { 'x-large': 'x'.repeat(40_000) }).end();
    });
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure.code).toBe('RESPONSE_TOO_LARGE');
  });

  it.each([
    [
      'cuts the connection',
      (socket: { destroy(): void }) => socket.destroy(),
      'CONNECTION_LOST',
    ],
    [
      'speaks another protocol',
      (socket: { end(text: string): void }) => socket.end('220 smtp ESMTP\r\n'),
      'NOT_KUBERNETES',
    ],
  ])('tells when the server %s', async (_, act, code) => {
    const server = await world.serve(({ socket }) => act(socket));
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure).toMatchObject({ kind: 'Unavailable', code });
  });

  it('tells when nothing listens', async () => {
    const server = await world.serve(json);
    const credential = world.credential(server, {});
    await server.close();
    const failure = await failureOf(send(world.transport({}), credential));
    expect(failure.code).toBe('CONNECTION_REFUSED');
  });

  it('shows nothing of a token that cannot be sent', async () => {
    const server = await world.serve(json);
    const auth = { kind: 'token' as const, token: 'CANARY\r\nX: 1' };
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, { auth })),
    );
    expect(failure.code).toBe('CONNECTION_FAILED');
    expect(server.bytesReceived).toBe(0);
  });
});
