import { JsonObject, JsonValue } from '@backstage/types';
import { CANARY } from './secretClouds';

/** A request that is refused, with secrets in every place where one may be by mistake. */
export interface RefusedRequest {
  what: string;
  method: 'post' | 'put';
  path: string;
  /** Text is sent as it is. */
  body: JsonValue;
}

const OWNER = 'group:default/team-a';
const PEM = `-----BEGIN PRIVATE KEY-----\n${CANARY}no-base64\n-----END PRIVATE KEY-----\n`;

/** Bodies that are no request at all. */
const BROKEN: [string, JsonValue][] = [
  ['JSON that breaks in a secret', `{"settings":{"clientSecret":${CANARY}1}}`],
  ['JSON that ends in a secret', `{"settings":{"clientSecret":"${CANARY}2`],
  ['a line end in a secret', `{"kubeconfig":"${CANARY}3\n"}`],
  ['a secret alone', `${CANARY}4`],
  ['a secret in a list', [`${CANARY}5`]],
  ['a body that is too large', `{"kubeconfig":"${CANARY.repeat(60_000)}"}`],
  ['a secret in an unknown field', { secret: `${CANARY}6` }],
];

/** Settings of accounts that are not valid. */
const SETTINGS: [string, string, JsonValue][] = [
  ['settings that are a text', 'aks', `${CANARY}10`],
  ['a secret in another field', 'aks', { tenantId: `${CANARY}11` }],
  ['an unknown field', 'aks', { endpoint: `${CANARY}12` }],
  ['a secret that is an object', 'aks', azure({ value: `${CANARY}13` })],
  ['a secret with a line end', 'aks', azure(`${CANARY}14\r\nX: 1`)],
  ['an unknown provider', 'nowhere', { password: `${CANARY}15` }],
  ['a key id that is the secret', 'eks', { accessKeyId: `${CANARY}16` }],
  ['a secret with a space', 'eks', aws({ secretAccessKey: `${CANARY} 17` })],
  ['a foreign external id', 'eks', aws({ externalId: `${CANARY}18` })],
  ['a token that is not wanted', 'eks', aws({ sessionToken: [`${CANARY}19`] })],
  ['half a key file', 'gke', google(`{"private_key":"${CANARY}20`)],
  ['a key file with another key', 'gke', google({ ...keyFile(), key: CANARY })],
  ['a private key that is none', 'gke', google(keyFile())],
  [
    'a user and their refresh token',
    'gke',
    google({ type: 'authorized_user', refresh_token: `${CANARY}21` }),
  ],
];

/** Users of kubeconfigs that are refused. */
const USERS: [string, JsonObject][] = [
  ['a command', { exec: { command: 'sh', args: [`${CANARY}30`] } }],
  ['a helper', { 'auth-provider': { config: { token: `${CANARY}31` } } }],
  ['a password', { username: 'u', password: `${CANARY}32` }],
  ['a file', { tokenFile: `/var/${CANARY}33` }],
  ['a token with a space', { token: `${CANARY}34 x` }],
  ['two credentials', { token: `${CANARY}35`, 'client-key-data': CANARY }],
  ['a key that is no base64', certificate(`${CANARY}36!`)],
  ['a key that is no key', certificate(base64(PEM))],
  ['an unknown field', { secret: `${CANARY}37` }],
  ['an expired token', { token: `${expiredToken()}` }],
];

/** Texts that are no kubeconfig. */
const TEXTS: [string, string][] = [
  ['YAML that breaks in a secret', `users:\n- token: "${CANARY}40`],
  ['YAML with a secret twice', `token: ${CANARY}41\ntoken: ${CANARY}42`],
  ['YAML with an alias', `token: &a ${CANARY}43\nother: *a`],
  ['YAML with a secret as its key', `? ${CANARY}44 : x\n: y`],
  ['a private key', PEM],
  ['a server with a password', kubeconfig({}, `https://u:${CANARY}45@h:1`)],
  ['a server with a query', kubeconfig({}, `https://h:1/?token=${CANARY}46`)],
];

/** Every refused request, at every place that takes such a body. */
export function refusedRequests(): RefusedRequest[] {
  const kubeconfigs = [...TEXTS, ...USERS.map(toText)];
  return [
    ...at(['/accounts', '/accounts/verify', '/connections'], BROKEN),
    ...SETTINGS.flatMap(([what, provider, settings]) => {
      const input = { provider, owner: OWNER, settings };
      return [
        ...at(['/accounts/verify'], [[what, input]]),
        ...at(['/accounts'], [[what, { ...input, name: 'refused' }]]),
      ];
    }),
    ...kubeconfigs.flatMap(([what, text]) => [
      ...at(
        ['/connections/inspect', '/connections/test'],
        [[what, { kubeconfig: text }]],
      ),
      ...at(
        ['/connections'],
        [[what, { kubeconfig: text, name: 'refused', owner: OWNER }]],
      ),
    ]),
  ];
}

/** The same where an account of Google and a connected cluster get other secrets, or are to be changed. */
export function refusedReplacements(
  accountId: string,
  clusterId: string,
): RefusedRequest[] {
  const credential = `/accounts/${accountId}/credential`;
  const kubeconfigPlace = `/clusters/${clusterId}/kubeconfig`;
  const puts = [
    ...at([credential, kubeconfigPlace], BROKEN),
    ...SETTINGS.flatMap(([what, , settings]) =>
      at([credential], [[what, { settings }]]),
    ),
    ...[...TEXTS, ...USERS.map(toText)].flatMap(([what, text]) =>
      at([kubeconfigPlace], [[what, { kubeconfig: text }]]),
    ),
  ];
  const hidden = { accountId: 'config:aks', owner: OWNER };
  const settings = { name: 'x', clientSecret: `${CANARY}50` };
  const changes = `/clusters/${clusterId}/changes`;
  return [
    ...puts.map(request => ({ ...request, method: 'put' as const })),
    ...at(['/clusters', changes], BROKEN),
    ...at(
      ['/clusters'],
      [
        ['a secret in the settings of a cluster', { ...hidden, settings }],
        ['a secret for a cluster', { ...hidden, settings: `${CANARY}51` }],
      ],
    ),
    ...at(
      [changes],
      [
        ['a secret for a kind', { kind: `${CANARY}52` }],
        [
          'a secret for a version',
          { kind: 'UpgradeControlPlane', version: `${CANARY}53`, seen: {} },
        ],
      ],
    ),
  ];
}

function at(paths: string[], bodies: [string, JsonValue][]): RefusedRequest[] {
  return paths.flatMap(path =>
    bodies.map(([what, body]) => ({
      what,
      method: 'post' as const,
      path,
      body,
    })),
  );
}

function toText([what, user]: [string, JsonObject]): [string, string] {
  return [what, kubeconfig(user, 'https://203.0.113.1:6443')];
}

function azure(clientSecret: JsonValue): JsonObject {
  const guid = '11111111-1111-4111-8111-111111111111';
  return { tenantId: guid, subscriptionId: guid, clientId: guid, clientSecret };
}

function aws(given: JsonObject): JsonObject {
  return {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: `${CANARY}aws`,
    regions: ['eu-west-1'],
    roleArn: 'arn:aws:iam::123456789012:role/viewer',
    ...given,
  };
}

function google(serviceAccountKey: JsonValue): JsonObject {
  return { serviceAccountKey };
}

function keyFile(): JsonObject {
  return {
    type: 'service_account',
    project_id: 'canary-entered',
    private_key_id: 'abc',
    private_key: PEM,
    client_email: 'a@canary-entered.iam.gserviceaccount.com',
  };
}

function certificate(key: string): JsonObject {
  return { 'client-certificate-data': base64('x'), 'client-key-data': key };
}

function expiredToken(): string {
  const claims = { exp: 1, sub: CANARY };
  return `eyJhbGciOiJub25lIn0.${base64(JSON.stringify(claims))}.${CANARY}38`;
}

function kubeconfig(user: JsonObject, server: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
