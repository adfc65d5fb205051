import { kubeconfigText, TOKEN } from '../__testUtils__/kubeconfigText';
import { refusalOf } from '../__testUtils__/readForTest';

describe('readUser', () => {
  const refused: [string, string, object][] = [
    ['K01 exec', 'EXEC_NOT_ALLOWED', { exec: { command: 'sh' } }],
    [
      'K02 auth-provider with exec',
      'AUTH_PROVIDER_NOT_ALLOWED',
      { 'auth-provider': { config: { exec: {} } } },
    ],
    [
      'K03 gcp',
      'AUTH_PROVIDER_NOT_ALLOWED',
      { 'auth-provider': { name: 'gcp', config: { 'cmd-path': '/bin/sh' } } },
    ],
    [
      'K03 azure',
      'AUTH_PROVIDER_NOT_ALLOWED',
      {
        'auth-provider': { name: 'azure', config: { 'cmd-path': '/bin/sh' } },
      },
    ],
    [
      'K04 oidc',
      'AUTH_PROVIDER_NOT_ALLOWED',
      {
        'auth-provider': {
          name: 'oidc',
          config: { 'idp-issuer-url': 'https://x' },
        },
      },
    ],
    [
      'K05 tokenFile',
      'FILE_PATH_NOT_ALLOWED',
      { tokenFile: '/var/run/secrets/token' },
    ],
    [
      'K05 token-file',
      'FILE_PATH_NOT_ALLOWED',
      { 'token-file': '/var/run/secrets/token' },
    ],
    [
      'K05 tokenFile beside a token',
      'FILE_PATH_NOT_ALLOWED',
      { token: TOKEN, tokenFile: '/x' },
    ],
    [
      'K07 client-certificate',
      'FILE_PATH_NOT_ALLOWED',
      { 'client-certificate': '~/cert' },
    ],
    [
      'K07 client-key',
      'FILE_PATH_NOT_ALLOWED',
      { 'client-key': 'file:///etc/passwd' },
    ],
    ['K07 UNC', 'FILE_PATH_NOT_ALLOWED', { 'client-key': '\\\\host\\share' }],
    ['K09 as', 'IMPERSONATION_NOT_ALLOWED', { token: TOKEN, as: 'viewer' }],
    [
      'K09 as-groups',
      'IMPERSONATION_NOT_ALLOWED',
      { token: TOKEN, 'as-groups': ['x'] },
    ],
    [
      'K09 as-uid',
      'IMPERSONATION_NOT_ALLOWED',
      { token: TOKEN, 'as-uid': '1' },
    ],
    [
      'K09 as-user-extra',
      'IMPERSONATION_NOT_ALLOWED',
      { token: TOKEN, 'as-user-extra': {} },
    ],
    [
      'K09 impersonate',
      'IMPERSONATION_NOT_ALLOWED',
      { token: TOKEN, 'Impersonate-User': 'x' },
    ],
    [
      'K10 password',
      'BASIC_AUTH_NOT_SUPPORTED',
      { username: 'admin', password: 'CANARY' },
    ],
    ['K12 foo', 'UNKNOWN_FIELD', { token: TOKEN, foo: 1 }],
    ['K12 execV2', 'UNKNOWN_FIELD', { token: TOKEN, execV2: {} }],
    ['K28 constructor', 'UNKNOWN_FIELD', { token: TOKEN, constructor: {} }],
    ['K28 prototype', 'UNKNOWN_FIELD', { token: TOKEN, prototype: {} }],
  ];
  it.each(refused)('%s: %s', (_, code, user) => {
    const key = Object.keys(user).at(-1);
    const named = code === 'BASIC_AUTH_NOT_SUPPORTED' ? 'username' : key;
    expect(refusalOf(kubeconfigText({ user }))).toMatchObject({
      code,
      field: `users[0].user.${named}`,
    });
  });

  it.each([
    ['EXEC_NOT_ALLOWED', { exec: { command: 'sh' } }],
    ['AUTH_PROVIDER_NOT_ALLOWED', { 'auth-provider': { name: 'oidc' } }],
  ])('names the way out of %s', (_, user) => {
    const { hint } = refusalOf(kubeconfigText({ user }));
    expect(hint).toContain('cloud credential');
    expect(hint).toContain(
      '`npx external-clusters-cli convert-kubeconfig --output portal.kubeconfig`',
    );
    expect(hint).toContain('docs/convert-kubeconfig.md');
  });

  it('names the same where there is no credential', () => {
    const { hint } = refusalOf(kubeconfigText({ user: {} }));
    expect(hint).toMatch(/^Make a kubeconfig .*`npx external-clusters-cli /);
  });

  it.each([
    ['tokenFile', 'Write the token itself'],
    ['token-file', 'Write the token itself'],
    ['client-certificate', '--flatten'],
    ['client-key', '--flatten'],
  ])('says how to do without the path in %s', (key, wayOut) => {
    const user = { [key]: '/path' };
    expect(refusalOf(kubeconfigText({ user })).hint).toContain(wayOut);
  });

  it.each([
    ['/usr/local/bin/aws', 'EKS'],
    ['C:\\tools\\aws-iam-authenticator.exe', 'EKS'],
    ['gke-gcloud-auth-plugin', 'GKE'],
    ['kubelogin', 'AKS'],
  ])('guesses the cloud of %s', (command, cloud) => {
    const user = { exec: { command } };
    expect(refusalOf(kubeconfigText({ user })).hint).toContain(
      `It looks like a cluster of ${cloud}`,
    );
  });
});
