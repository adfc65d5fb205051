import { createServer, Server } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { failureOf, send } from '../__testUtils__/send';
import { networkSettings } from '../__testUtils__/networkSettings';
import { TransportWorld } from '../__testUtils__/TransportWorld';
import { ResolveHost } from './TransportSettings';

const GOOD = { address: '127.0.0.1', family: 4 };
const BAD = { address: '127.0.0.2', family: 4 };
/** Loopback is open, so that there is a server; one of its addresses is denied. */
const network = networkSettings({
  dangerouslyAllowLoopback: true,
  ownHosts: [BAD.address],
});

describe('the destination of connections', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    world = await TransportWorld.create();
  });
  afterEach(() => world.close());

  const serve = (host: string) =>
    world.serve(
      (_, response) => {
        response.setHeader('connection', 'close');
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      },
      { host },
    );

  const named = (server: { port: number }) =>
    world.credential(server, { server: `https://cluster.test:${server.port}` });

  it('is what was checked: a second answer of the resolver is refused', async () => {
    const answers = [[GOOD], [BAD]];
    const resolveHost: ResolveHost = async () => answers.shift() ?? [BAD];
    const transport = world.transport({ network, resolveHost });
    const good = await serve(GOOD.address);
    expect((await send(transport, named(good))).status).toBe(200);

    const bad = await serve(BAD.address);
    for (const credential of [named(good), named(bad)]) {
      const failure = await failureOf(send(transport, credential));
      expect(failure).toMatchObject({
        kind: 'InvalidRequest',
        code: 'ADDRESS_DENIED',
      });
    }
    expect(bad.connections).toBe(0);
    expect(good.connections).toBe(1);
  });

  it.each([
    ['first', [BAD, GOOD]],
    ['last', [GOOD, BAD]],
  ])('is refused when the %s of its addresses is denied', async (_, answer) => {
    const transport = world.transport({
      network,
      resolveHost: async () => answer,
    });
    const server = await serve(GOOD.address);
    const failure = await failureOf(send(transport, named(server)));
    expect(failure.code).toBe('ADDRESS_DENIED');
    expect(server.connections).toBe(0);
  });

  it('is checked for addresses that are written as such', async () => {
    const server = await serve(BAD.address);
    const credential = world.credential(server, {
      server: `https://${BAD.address}:${server.port}`,
    });
    const transport = world.transport({ network });
    const failure = await failureOf(send(transport, credential));
    expect(failure.code).toBe('ADDRESS_DENIED');
    expect(server.connections).toBe(0);
  });

  it('is not loopback by default, whatever name leads there', async () => {
    const server = await serve(GOOD.address);
    const transport = world.transport({ network: networkSettings({}) });
    for (const addressFrom of ['User', 'CloudProvider'] as const) {
      const credential = { ...named(server), addressFrom };
      const failure = await failureOf(send(transport, credential));
      expect(failure.code).toBe('ADDRESS_DENIED');
    }
    expect(server.connections).toBe(0);
  });

  it('tells a private address from a denied one', async () => {
    const transport = world.transport({
      network,
      resolveHost: async () => [{ address: '10.0.0.5', family: 4 }],
    });
    const failure = await failureOf(send(transport, named({ port: 6443 })));
    expect(failure.code).toBe('PRIVATE_ADDRESS');
  });

  it.each([
    ['no address', async () => []],
    [
      'an unknown name',
      async () => {
        throw Object.assign(new Error('CANARY'), { code: 'ENOTFOUND' });
      },
    ],
  ])('has %s', async (_, resolveHost) => {
    const transport = world.transport({ network, resolveHost });
    const failure = await failureOf(send(transport, named({ port: 6443 })));
    expect(failure).toMatchObject({
      kind: 'Unavailable',
      code: 'NAME_NOT_FOUND',
    });
  });

  describe('through the operator’s proxy', () => {
    let proxy: Server;
    let asked: string[];
    let answer: 'Connect' | 'Refuse';
    beforeEach(async () => {
      asked = [];
      answer = 'Connect';
      proxy = createServer();
      proxy.on('connect', (request, socket) => {
        asked.push(String(request.url));
        if (answer === 'Refuse') {
          socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
          return;
        }
        const port = Number(request.url?.split(':')[1]);
        const target = connect(port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          target.pipe(socket).pipe(target);
        });
        socket.on('error', () => target.destroy());
        target.on('error', () => socket.destroy());
      });
      await new Promise<void>(resolve => {
        proxy.listen(0, '127.0.0.1', resolve);
      });
    });
    afterEach(async () => {
      await world.close();
      await new Promise(resolve => {
        proxy.close(resolve);
        proxy.closeAllConnections();
      });
    });

    const transport = () => {
      const { port } = proxy.address() as AddressInfo;
      const egressProxy = `http://127.0.0.1:${port}`;
      return world.transport({
        network: { ...network, egressProxy },
        resolveHost: async () => {
          throw new Error('Names are resolved by the proxy');
        },
      });
    };

    it('is left to the proxy by name, with TLS to the cluster itself', async () => {
      const server = await serve(GOOD.address);
      expect((await send(transport(), named(server))).status).toBe(200);
      expect(asked).toEqual([`cluster.test:${server.port}`]);
    });

    it('is still refused by name and by address', async () => {
      for (const server of [
        'https://metadata.google.internal',
        'https://169.254.169.254',
      ]) {
        const credential = { ...named({ port: 1 }), server };
        const failure = await failureOf(send(transport(), credential));
        expect(failure.code).toBe('ADDRESS_DENIED');
      }
      expect(asked).toEqual([]);
    });

    it('tells when the proxy does not want to', async () => {
      answer = 'Refuse';
      const failure = await failureOf(send(transport(), named({ port: 6443 })));
      expect(failure).toMatchObject({
        kind: 'Unavailable',
        code: 'PROXY_REFUSED',
      });
    });
  });
});
