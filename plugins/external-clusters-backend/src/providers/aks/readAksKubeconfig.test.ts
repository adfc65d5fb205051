import { dump } from 'js-yaml';
import { readAksKubeconfig } from './readAksKubeconfig';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const CLUSTER = {
  server: 'https://c.hcp.westeurope.azmk8s.io:443',
  'certificate-authority-data': base64('CA'),
};

function kubeconfig(user: object, cluster: object = CLUSTER) {
  return dump({
    clusters: [{ name: 'c', cluster }],
    users: [{ name: 'u', user }],
  });
}

describe('readAksKubeconfig', () => {
  const place = { server: CLUSTER.server, caPem: 'CA' };
  const pair = {
    'client-certificate-data': base64('CERT'),
    'client-key-data': base64('KEY'),
  };

  it('prefers the certificate, which says until when it is valid', () => {
    expect(readAksKubeconfig(kubeconfig({ ...pair, token: 't' }))).toEqual({
      ...place,
      auth: { kind: 'clientCertificate', certPem: 'CERT', keyPem: 'KEY' },
    });
  });

  it('takes the token alone', () => {
    expect(readAksKubeconfig(kubeconfig({ token: 't' }))).toEqual({
      ...place,
      auth: { kind: 'token', token: 't' },
    });
  });

  it('has no sign-in when people are meant to run a command', () => {
    const user = { exec: { command: 'kubelogin', args: ['get-token'] } };
    expect(readAksKubeconfig(kubeconfig(user))).toEqual({
      ...place,
      auth: undefined,
    });
  });

  it.each([
    ['nothing', ''],
    ['no YAML', '{'],
    ['another thing', 'kind: Secret'],
    ['two users', dump({ clusters: [{ cluster: CLUSTER }], users: [{}, {}] })],
    ['a server without TLS', kubeconfig({}, { server: 'http://c' })],
    ['deep nesting', '['.repeat(1000)],
    ['too much', `# ${'x'.repeat(70_000)}`],
  ])('knows nothing from %s', (_what, text) => {
    expect(() => readAksKubeconfig(text)).toThrow(
      expect.objectContaining({ kind: 'Unavailable' }),
    );
  });
});
