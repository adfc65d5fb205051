import { CertificateAuthority } from 'simulated-clouds';
import { failureOf, send } from '../__testUtils__/send';
import { networkSettings } from '../__testUtils__/networkSettings';
import { TransportWorld } from '../__testUtils__/TransportWorld';

const DAY = 24 * 60 * 60 * 1000;

describe('TLS to clusters', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    world = await TransportWorld.create();
  });
  afterEach(() => world.close());

  function serve(tls: object) {
    return world.serve(
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      },
      { tls },
    );
  }

  async function issue(request: {
    hosts: string[];
    notBefore?: Date;
    notAfter?: Date;
  }) {
    const { certPem, keyPem } = await world.authority.issue({
      commonName: 'api',
      ...request,
    });
    return { cert: certPem, key: keyPem };
  }

  it('trusts the CA of the kubeconfig', async () => {
    const server = await serve({});
    const answer = await send(
      world.transport({}),
      world.credential(server, {}),
    );
    expect(answer.status).toBe(200);
  });

  it('refuses a certificate of another CA', async () => {
    const server = await serve({});
    const other = await CertificateAuthority.create('another CA');
    const failure = await failureOf(
      send(
        world.transport({}),
        world.credential(server, { caPem: other.caPem }),
      ),
    );
    expect(failure).toMatchObject({
      kind: 'Unavailable',
      code: 'TLS_UNKNOWN_AUTHORITY',
    });
    expect(server.bytesReceived).toBeLessThan(4_000);
  });

  it('refuses a certificate of no public authority where no CA is given', async () => {
    const server = await serve({});
    const credential = world.credential(server, { caPem: undefined });
    const failure = await failureOf(send(world.transport({}), credential));
    expect(failure.code).toBe('TLS_UNKNOWN_AUTHORITY');
  });

  it('trusts the operator’s further authorities where no CA is given, and only there', async () => {
    const network = networkSettings({
      dangerouslyAllowLoopback: true,
      extraCaPem: world.authority.caPem,
    });
    const transport = world.transport({ network });
    const server = await serve({});
    const open = world.credential(server, { caPem: undefined });
    expect((await send(transport, open)).status).toBe(200);
    const other = await CertificateAuthority.create('another CA');
    const failure = await failureOf(
      send(transport, { ...open, caPem: other.caPem }),
    );
    expect(failure.code).toBe('TLS_UNKNOWN_AUTHORITY');
  });

  it.each([
    ['another name', { hosts: ['other.test'] }, 'TLS_WRONG_NAME'],
    [
      'the past',
      {
        hosts: ['127.0.0.1'],
        notBefore: new Date(Date.now() - 2 * DAY),
        notAfter: new Date(Date.now() - DAY),
      },
      'TLS_EXPIRED',
    ],
    [
      'the future',
      {
        hosts: ['127.0.0.1'],
        notBefore: new Date(Date.now() + DAY),
        notAfter: new Date(Date.now() + 2 * DAY),
      },
      'TLS_NOT_YET_VALID',
    ],
  ])('refuses a certificate for %s', async (_, request, code) => {
    const server = await serve(await issue(request));
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure).toMatchObject({ kind: 'Unavailable', code });
  });

  it.each([
    ['name', 'kubernetes'],
    ['address', '10.96.0.1'],
  ])(
    'checks the certificate for the %s that tls-server-name gives',
    async (_, name) => {
      const server = await serve(await issue({ hosts: [name] }));
      const credential = world.credential(server, { tlsServerName: name });
      expect((await send(world.transport({}), credential)).status).toBe(200);
      const wrong = world.credential(server, { tlsServerName: `${name}9` });
      const failure = await failureOf(send(world.transport({}), wrong));
      expect(failure.code).toBe('TLS_WRONG_NAME');
    },
  );

  it('signs in with a client certificate', async () => {
    const seen: string[] = [];
    const client = await world.authority.issue({ commonName: 'jane' });
    const server = await world.serve(
      (request, response) => {
        const socket = request.socket as import('node:tls').TLSSocket;
        seen.push(String(socket.getPeerCertificate().subject?.CN));
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      },
      { tls: { requestCert: true, ca: world.authority.caPem } },
    );
    const { certPem, keyPem } = client;
    const auth = { kind: 'clientCertificate' as const, certPem, keyPem };
    await send(world.transport({}), world.credential(server, { auth }));
    expect(seen).toEqual(['jane']);
  });

  it('refuses TLS 1.1', async () => {
    const server = await serve({
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure.code).toBe('TLS_FAILED');
  });

  it('refuses a server without TLS, and sends it no token', async () => {
    const server = await world.servePlain((_, response) => response.end('{}'));
    const failure = await failureOf(
      send(world.transport({}), world.credential(server, {})),
    );
    expect(failure.code).toBe('TLS_FAILED');
  });
});
