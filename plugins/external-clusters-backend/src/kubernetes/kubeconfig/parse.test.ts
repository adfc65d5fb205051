import { kubeconfigText, SERVER, TOKEN } from '../__testUtils__/kubeconfigText';
import { base64, read, refusalOf } from '../__testUtils__/readForTest';

describe('parse', () => {
  const document = (name: string) =>
    `clusters: []\nusers: []\ncontexts: []\nx: ${name}`;
  it.each([
    ['K23 65 KiB', 'x'.repeat(65 * 1024), 'TOO_LARGE'],
    ['K23 5 MB', 'x'.repeat(5_000_000), 'TOO_LARGE'],
    ['K23 base64 of 65 KiB', base64('y'.repeat(65 * 1024)), 'TOO_LARGE'],
    ['K24 lists', '['.repeat(1_000), 'NESTING'],
    ['K24 many lists', '['.repeat(60_000), 'NESTING'],
    ['K24 too many lists', '['.repeat(100_000), 'TOO_LARGE'],
    ['K24 dashes', '- '.repeat(1_000), 'NESTING'],
    ['K24 mappings', '{a: '.repeat(1_000), 'NESTING'],
    ['K24 keys', '? '.repeat(1_000), 'NESTING'],
    ['K25 alias', document('&a 1\ny: *a'), 'ALIAS_NOT_ALLOWED'],
    ['K25 anchor', document('&a 1'), 'ALIAS_NOT_ALLOWED'],
    ['K25 self-alias', document('&a [*a]'), 'ALIAS_NOT_ALLOWED'],
    [
      'K25 bomb',
      `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]`,
      'ALIAS_NOT_ALLOWED',
    ],
    [
      'K25 merge',
      'a: &a {exec: {command: sh}}\nusers: [{name: u, user: {<<: *a}}]',
      'ALIAS_NOT_ALLOWED',
    ],
    [
      'K25 merge without alias',
      document('{<<: {exec: {}}}'),
      'ALIAS_NOT_ALLOWED',
    ],
    ['tag', document('!!binary aGk='), 'TAG_NOT_ALLOWED'],
    ['K27 two users', 'users: []\nclusters: []\nusers: []', 'DUPLICATE_KEY'],
    [
      'K27 two tokens',
      '{"users":[{"name":"u","user":{"token":"a","token":"CANARY"}}]}',
      'DUPLICATE_KEY',
    ],
    [
      'K27 __proto__ twice',
      '{"__proto__": 1, "__proto__": 2}',
      'DUPLICATE_KEY',
    ],
    [
      'K28 __proto__',
      `{"__proto__":{"polluted":1},${kubeconfigText({}).slice(1)}`,
      'UNKNOWN_FIELD',
    ],
    [
      'K28 unknown key that may be a secret',
      `{"CANARY secret":1,${kubeconfigText({}).slice(1)}`,
      'UNKNOWN_FIELD',
    ],
    [
      'K29 two documents',
      `${kubeconfigText({})}\n---\n${kubeconfigText({})}`,
      'MULTIPLE_DOCUMENTS',
    ],
    [
      'K29 trailing junk',
      `${kubeconfigText({})}\n---\njunk`,
      'MULTIPLE_DOCUMENTS',
    ],
    ['K30 empty', '', 'NOT_A_KUBECONFIG'],
    ['K30 spaces', '  \n \n', 'NOT_A_KUBECONFIG'],
    ['K30 null', 'null', 'NOT_A_KUBECONFIG'],
    ['K30 ~', '~', 'NOT_A_KUBECONFIG'],
    ['K30 scalar', 'hello', 'NOT_A_KUBECONFIG'],
    ['K30 list', '[1, 2]', 'NOT_A_KUBECONFIG'],
    [
      'K30 HTML',
      '<!DOCTYPE html>\n<html><body>: {Login}</body></html>',
      'NOT_A_KUBECONFIG',
    ],
    [
      'K30 PEM',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'NOT_A_KUBECONFIG',
    ],
    ['K30 other mapping', 'hello: world', 'NOT_A_KUBECONFIG'],
    ['broken YAML', 'clusters: [\n  CANARY', 'NOT_A_KUBECONFIG'],
    ['NUL', 'a: \0', 'NOT_A_KUBECONFIG'],
    [
      'a binary file in base64',
      Buffer.alloc(64, 0xff).toString('base64'),
      'NOT_A_KUBECONFIG',
    ],
    ['clusters that are no list', 'clusters: {}', 'NOT_A_KUBECONFIG'],
    ['an entry that is no object', 'clusters: [x]', 'NOT_A_KUBECONFIG'],
    ['a key that is a list', '? [clusters]\n: []', 'NOT_A_KUBECONFIG'],
    [
      'K31 Secret',
      'apiVersion: v1\nkind: Secret\ndata: {kubeconfig: CANARY}',
      'WRONG_KIND',
    ],
    ['K31 List', 'apiVersion: v1\nkind: List\nitems: []', 'WRONG_KIND'],
    [
      'K31 ConfigMap',
      'apiVersion: v1\nkind: ConfigMap\nclusters: []',
      'WRONG_KIND',
    ],
    [
      'K31 apiVersion',
      kubeconfigText({ root: { apiVersion: 'v2' } }),
      'WRONG_KIND',
    ],
    [
      'a name twice',
      kubeconfigText({ root: { users: [{ name: 'u' }, { name: 'u' }] } }),
      'DUPLICATE_NAME',
    ],
    [
      'an empty name',
      kubeconfigText({ root: { users: [{ name: '' }] } }),
      'NAME_INVALID',
    ],
    [
      'a long name',
      kubeconfigText({ root: { users: [{ name: 'x'.repeat(254) }] } }),
      'NAME_INVALID',
    ],
    [
      'a name with an escape',
      kubeconfigText({ root: { users: [{ name: '\u001b[31m' }] } }),
      'NAME_INVALID',
    ],
    [
      '51 users',
      kubeconfigText({
        root: {
          users: Array.from({ length: 51 }, (_, index) => ({
            name: `u${index}`,
          })),
        },
      }),
      'TOO_MANY_ENTRIES',
    ],
  ])('%s', (_, text, code) => expect(refusalOf(text)).toMatchObject({ code }));

  it('K24 leaves the process alive after a hundred attempts', () => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect(refusalOf('['.repeat(1_000))).toMatchObject({ code: 'NESTING' });
    }
    expect(read(kubeconfigText({})).context).toBe('the-context');
  });

  it('K28 accepts any printable name, and pollutes nothing', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'kind-ä 日本'];
    for (const name of names) {
      const text = kubeconfigText({
        root: {
          clusters: [{ name, cluster: { server: SERVER } }],
          users: [{ name, user: { token: TOKEN } }],
          contexts: [{ name, context: { cluster: name, user: name } }],
          'current-context': name,
        },
      });
      expect(read(text).context).toBe(name);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['JSON', kubeconfigText({})],
    ['a byte order mark', `\uFEFF${kubeconfigText({})}`],
    ['base64', base64(kubeconfigText({}))],
    ['base64 in lines', base64(kubeconfigText({})).replace(/.{64}/g, '$&\r\n')],
    [
      'base64 with a byte order mark inside',
      base64(`\uFEFF${kubeconfigText({})}`),
    ],
  ])('K32 accepts %s', (_, text) => {
    expect(read(text).credential.server).toBe(SERVER);
  });

  it('K32 accepts YAML with CRLF, comments, and no kind', () => {
    const text = [
      '# made by hand',
      'clusters:',
      '- name: c',
      '  cluster: {server: "https://cluster.example.com"}',
      'users:',
      '- name: u',
      '  user:',
      '    token: 0123',
      'contexts:',
      '- name: x',
      '  context: {cluster: c, user: u, namespace: default}',
      'preferences: {}',
      '',
    ].join('\r\n');
    expect(read(text).credential.auth).toEqual({
      kind: 'token',
      token: '0123',
    });
  });

  it('decodes base64 only once', () => {
    expect(refusalOf(base64(base64(kubeconfigText({}))))).toMatchObject({
      code: 'NOT_A_KUBECONFIG',
    });
  });
});
