import { kubeconfigText, SERVER } from '../__testUtils__/kubeconfigText';
import { base64, read, refusalOf } from '../__testUtils__/readForTest';

describe('readCluster', () => {
  const refused: [string, string, object][] = [
    [
      'K06 certificate-authority',
      'FILE_PATH_NOT_ALLOWED',
      { server: SERVER, 'certificate-authority': '/etc/passwd' },
    ],
    [
      'K06 with data',
      'FILE_PATH_NOT_ALLOWED',
      {
        server: SERVER,
        'certificate-authority-data': 'x',
        'certificate-authority': '/etc/passwd',
      },
    ],
    [
      'K08 http proxy',
      'PROXY_NOT_ALLOWED',
      { server: SERVER, 'proxy-url': 'http://x' },
    ],
    [
      'K08 socks proxy',
      'PROXY_NOT_ALLOWED',
      { server: SERVER, 'proxy-url': 'socks5://x' },
    ],
    [
      'K11 skip TLS',
      'INSECURE_TLS',
      { server: SERVER, 'insecure-skip-tls-verify': true },
    ],
    [
      'K11 skip TLS with a CA',
      'INSECURE_TLS',
      {
        server: SERVER,
        'certificate-authority-data': 'x',
        'insecure-skip-tls-verify': true,
      },
    ],
    ['unknown field', 'UNKNOWN_FIELD', { server: SERVER, 'proxy-header': 'x' }],
    [
      'CA that is no base64',
      'CA_INVALID',
      { server: SERVER, 'certificate-authority-data': '*' },
    ],
    [
      'CA that is no PEM',
      'CA_INVALID',
      { server: SERVER, 'certificate-authority-data': base64('CANARY') },
    ],
    [
      'CA that is no certificate',
      'CA_INVALID',
      {
        server: SERVER,
        'certificate-authority-data': base64(
          '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
        ),
      },
    ],
    [
      'a strange server name',
      'SERVER_INVALID',
      { server: SERVER, 'tls-server-name': 'a b' },
    ],
  ];
  it.each(refused)('%s: %s', (_, code, cluster) => {
    expect(refusalOf(kubeconfigText({ cluster }))).toMatchObject({
      code,
      field: `clusters[0].cluster.${Object.keys(cluster).at(-1)}`,
    });
  });

  it('accepts insecure-skip-tls-verify: false and what does not matter', () => {
    const cluster = {
      server: SERVER,
      'insecure-skip-tls-verify': false,
      'disable-compression': true,
      'tls-server-name': 'kubernetes',
      extensions: [{ name: 'minikube.sigs.k8s.io', extension: { a: [1] } }],
    };
    expect(read(kubeconfigText({ cluster })).credential).toMatchObject({
      server: SERVER,
      tlsServerName: 'kubernetes',
    });
  });
});
