import { once } from 'node:events';
import { createServer, get as httpGet, Server } from 'node:http';
import { createServer as createTlsServer, get as httpsGet } from 'node:https';
import { AddressInfo, connect } from 'node:net';
import {
  CertificateAuthority,
  issueServerCertificate,
} from 'simulated-clouds/src/core';
import { CloudAgents, createCloudAgents } from './createCloudAgents';

describe('createCloudAgents', () => {
  const servers: Server[] = [];
  let agents: CloudAgents | undefined;

  const listen = async (server: Server): Promise<number> => {
    servers.push(server);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  };

  afterEach(() => {
    agents?.close();
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  const status = (port: number, scheme: 'http' | 'https') =>
    new Promise<number | undefined>((resolve, reject) => {
      const get = scheme === 'https' ? httpsGet : httpGet;
      const url = `${scheme}://localhost:${port}/`;
      const call = get(url, { agent: agents?.[scheme] }, response => {
        response.resume();
        resolve(response.statusCode);
      });
      call.once('error', reject);
    });

  /** A proxy that says which addresses it was asked to connect to. */
  const startProxy = async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket, head) => {
      asked.push(request.url ?? '');
      const [, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.write(head);
        onward.pipe(socket).pipe(onward);
      });
      onward.once('error', () => socket.destroy());
      socket.once('error', () => onward.destroy());
    });
    const url = `http://127.0.0.1:${await listen(proxy)}`;
    return { asked, url };
  };

  const startTls = async () => {
    const authority = await CertificateAuthority.create('agents');
    const { key, cert } = await issueServerCertificate(authority);
    const server = createTlsServer({ key, cert }, (_request, response) =>
      response.end(),
    );
    return { port: await listen(server), caPem: authority.caPem };
  };

  it('trusts a further authority beside those of the system', async () => {
    const { port, caPem } = await startTls();
    agents = createCloudAgents({ extraCaPem: caPem });
    expect(await status(port, 'https')).toBe(200);
  });

  it('does not trust a server of an unknown authority', async () => {
    const { port } = await startTls();
    agents = createCloudAgents({});
    await expect(status(port, 'https')).rejects.toMatchObject({
      code: expect.stringMatching(/CERT|SIGNATURE|VERIFY/),
    });
  });

  it('goes through the configured proxy', async () => {
    const { port, caPem } = await startTls();
    const proxy = await startProxy();
    agents = createCloudAgents({
      extraCaPem: caPem,
      egressProxy: proxy.url,
    });
    expect(await status(port, 'https')).toBe(200);
    expect(proxy.asked).toEqual([`localhost:${port}`]);
  });

  it('does not look at proxies of the environment', async () => {
    const { port, caPem } = await startTls();
    const proxy = await startProxy();
    const environment = { ...process.env };
    process.env.HTTPS_PROXY = proxy.url;
    try {
      agents = createCloudAgents({ extraCaPem: caPem });
      expect(await status(port, 'https')).toBe(200);
    } finally {
      process.env = environment;
    }
    expect(proxy.asked).toEqual([]);
  });

  it('lets no connection idle until its server may have closed it', async () => {
    const server = createServer((_request, response) => response.end());
    // Longer than ours, as at a cloud that names no time.
    server.keepAliveTimeout = 60_000;
    const port = await listen(server);
    agents = createCloudAgents({});
    await Promise.all([once(agents.http, 'free'), status(port, 'http')]);
    const [idle] = Object.values(agents.http.freeSockets).flat();
    expect(idle?.timeout).toBe(2_000);
  });
});
