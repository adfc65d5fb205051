import { JsonObject } from '@backstage/types';
import { testDatabases } from '../database/__testUtils__';
import { kubeconfigText } from '../kubernetes/__testUtils__/kubeconfigText';
import { Person, smallClouds, toConfig, usePortal } from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const DAY = 24 * 60 * 60_000;
const OWNER = 'group:default/team-a';
const PUBLIC = 'https://cluster.example.com:6443';

const user = (fields: JsonObject) => kubeconfigText({ user: fields });
const cluster = (fields: JsonObject) =>
  kubeconfigText({ cluster: { server: PUBLIC, ...fields } });

const REFUSED: [string, string, string][] = [
  [
    'a command that makes tokens',
    'EXEC_NOT_ALLOWED',
    user({ exec: { command: 'aws', args: ['eks', 'get-token'] } }),
  ],
  [
    'an auth-provider',
    'AUTH_PROVIDER_NOT_ALLOWED',
    user({ 'auth-provider': { name: 'gcp', config: { 'cmd-path': 'sh' } } }),
  ],
  [
    'a file with a certificate authority',
    'FILE_PATH_NOT_ALLOWED',
    cluster({ 'certificate-authority': '/etc/passwd' }),
  ],
  [
    'a file with a token',
    'FILE_PATH_NOT_ALLOWED',
    user({ tokenFile: '/var/run/secrets/token' }),
  ],
  [
    'files with a client certificate',
    'FILE_PATH_NOT_ALLOWED',
    user({ 'client-certificate': '~/a.crt', 'client-key': '~/a.key' }),
  ],
  [
    'a server that is not verified',
    'INSECURE_TLS',
    cluster({ 'insecure-skip-tls-verify': true }),
  ],
  [
    'a server without TLS',
    'HTTPS_REQUIRED',
    cluster({ server: 'http://cluster.example.com' }),
  ],
  [
    'a private address that is not allowed',
    'PRIVATE_ADDRESS',
    cluster({ server: 'https://10.21.0.5:6443' }),
  ],
  [
    'an address of metadata',
    'ADDRESS_DENIED',
    cluster({ server: 'https://169.254.169.254' }),
  ],
];

describe.each(databases.eachSupportedId())('a kubeconfig on %s', id => {
  const stage = usePortal({
    databases,
    id,
    scenario: smallClouds,
    config: world => {
      const network = toConfig(world).network as JsonObject;
      return { network: { ...network, allow: ['10.20.0.0/16'] } };
    },
  });

  const countRows = () =>
    Promise.all(
      ['accounts', 'secrets', 'external_clusters', 'cloud_clusters'].map(
        async table => (await stage.portal.database(table)).length,
      ),
    );

  const inspect = (kubeconfig: string) =>
    stage.portal.post('/connections/inspect', 'owner').send({ kubeconfig });

  /** The kubeconfig of a connected cluster with a client certificate that ends after some days. */
  const withCertificateOf = async (days: number) => {
    const { world, clock } = stage;
    const [connected] = world.connected
      .list()
      .filter(({ credential }) => credential === 'Certificate');
    const endpoint = await world.kubernetes.endpoint(connected!.key);
    const { certPem, keyPem } = await endpoint.issueClientCertificate(
      'portal-viewer',
      [],
      {
        notBefore: new Date(clock.now() - DAY),
        notAfter: new Date(clock.now() + days * DAY),
      },
    );
    return kubeconfigText({
      cluster: {
        server: endpoint.server,
        'certificate-authority-data': base64(endpoint.caPem),
      },
      user: {
        'client-certificate-data': base64(certPem),
        'client-key-data': base64(keyPem),
      },
    });
  };

  it.each(REFUSED)(
    'with %s is refused as %s: nothing is stored and nobody is asked',
    async (_, code, kubeconfig) => {
      const { portal, world } = stage;
      const before = await countRows();
      world.calls.reset();

      const { status, body } = await portal
        .post('/connections', 'owner')
        .send({ name: 'refused', owner: OWNER, kubeconfig });

      expect({ status, code: body.error.code }).toEqual({ status: 422, code });
      expect(body.error.hint).toBeTruthy();
      expect(await countRows()).toEqual(before);
      expect(world.calls.list('')).toEqual([]);
    },
  );

  it('with a private address names the key that opens it, and is taken where that is done', async () => {
    const closed = await inspect(cluster({ server: 'https://10.21.0.5:6443' }));
    expect(closed.body.error.message).toContain(
      'externalClusters.network.allow',
    );
    const open = await inspect(cluster({ server: 'https://10.20.0.5:6443' }));
    expect(open.status).toBe(200);
    expect(open.body.server).toBe('https://10.20.0.5:6443');
  });

  it('is shown without its credential', async () => {
    const { body } = await inspect(await withCertificateOf(100));
    expect(body).toEqual({
      contexts: ['the-context'],
      context: 'the-context',
      server: expect.stringMatching(/^https:/),
      credential: {
        kind: 'clientCertificate',
        subject: expect.stringContaining('portal-viewer'),
        expiresAt: expect.any(Number),
      },
      notices: [],
    });
  });

  it('whose token ends within a week is taken with a warning', async () => {
    const claims = { exp: Math.floor((stage.clock.now() + 5 * DAY) / 1000) };
    const token = `e30.${base64(JSON.stringify(claims))}.x`;
    const { body } = await inspect(user({ token }));
    expect(body.notices).toContainEqual(
      expect.stringMatching(/^The token ends soon/),
    );
  });

  it('whose certificate ends soon is warned of before it is connected and as long as it is', async () => {
    const { portal } = stage;
    const kubeconfig = await withCertificateOf(3);
    const { body } = await inspect(kubeconfig);
    expect(body.notices).toEqual([
      expect.stringMatching(/^The client certificate ends soon/),
    ]);
    const ann = Person.ann(portal);
    const { id: clusterId } = await ann.connect('soon', kubeconfig);
    await portal.wake();
    const { conditions } = await portal.show(clusterId, 'owner');
    expect(conditions).toContainEqual(
      expect.objectContaining({
        type: 'CredentialValid',
        status: 'True',
        reason: 'ExpiresWithinAWeek',
      }),
    );
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
