import { JsonObject, JsonValue } from '@backstage/types';
import { isProviderError } from 'backstage-plugin-external-clusters-node';
import dns from 'node:dns';
import fs from 'node:fs';
import net from 'node:net';
import { KEY_FILE, PRIVATE_KEY } from './__testUtils__/keyFile';
import { readGkeAccount } from './GkeSettings';
import { readServiceAccountKey } from './readServiceAccountKey';

const CANARY = 'CANARY-8c1f';

const without = (name: string) => {
  const { [name]: _, ...rest } = KEY_FILE;
  return rest;
};
/** What reading a value threw, checked for what every such refusal promises. */
function refusalOf(value: JsonValue | undefined) {
  try {
    readServiceAccountKey(value);
  } catch (error) {
    if (!isProviderError(error)) throw error;
    const shown = `${error.message} ${JSON.stringify(error)}`;
    expect(shown).not.toContain(CANARY);
    expect(shown).not.toContain(PRIVATE_KEY.split('\n')[5]);
    expect(error).toMatchObject({
      kind: 'InvalidRequest',
      field: expect.stringMatching(/^serviceAccountKey/),
      hint: expect.any(String),
    });
    return error;
  }
  throw new Error('It was accepted');
}

describe('what is accepted', () => {
  const expected = {
    projectId: 'acme-prod-1',
    clientEmail: KEY_FILE.client_email,
    privateKeyId: KEY_FILE.private_key_id,
    privateKey: PRIVATE_KEY,
  };

  it.each<[string, JsonValue]>([
    ['an object', KEY_FILE],
    ['text', JSON.stringify(KEY_FILE, undefined, 2)],
    ['an older file without universe', without('universe_domain')],
    ['a file without what is not used', without('client_x509_cert_url')],
    [
      'line ends of Windows',
      { ...KEY_FILE, private_key: PRIVATE_KEY.replaceAll('\n', '\r\n') },
    ],
  ])('%s', (_, value) => {
    expect(readServiceAccountKey(value)).toEqual(expected);
  });

  it.each([
    ['123456789012-compute@developer.gserviceaccount.com'],
    ['acme-prod-1@appspot.gserviceaccount.com'],
  ])('the account %s', email => {
    const key = readServiceAccountKey({ ...KEY_FILE, client_email: email });
    expect(key.clientEmail).toBe(email);
  });

  it('keeps the secret part apart from the rest', () => {
    const account = readGkeAccount({ serviceAccountKey: KEY_FILE });
    expect(account).toEqual({
      scope: {
        projectId: 'acme-prod-1',
        clientEmail: KEY_FILE.client_email,
        privateKeyId: KEY_FILE.private_key_id,
      },
      credential: { privateKey: PRIVATE_KEY },
    });
  });

  it('another project than that of the service account', () => {
    const account = readGkeAccount({
      serviceAccountKey: KEY_FILE,
      projectId: 'acme-shared-7',
    });
    expect(account.scope.projectId).toBe('acme-shared-7');
  });
});

describe('what is refused', () => {
  const source = { url: `https://evil.test/${CANARY}`, file: '/etc/passwd' };

  it.each<[string, JsonValue]>([
    [
      'C01 external_account with an address',
      {
        type: 'external_account',
        credential_source: source,
        token_url: 'https://evil.test/token',
      },
    ],
    [
      'C02 external_account with a file',
      { type: 'external_account', credential_source: { file: '/etc/passwd' } },
    ],
    [
      'C03 external_account with a program',
      {
        type: 'external_account',
        credential_source: { executable: { command: `/bin/${CANARY}` } },
      },
    ],
    [
      'C04 impersonated_service_account',
      {
        type: 'impersonated_service_account',
        service_account_impersonation_url: `https://evil.test/${CANARY}`,
        source_credentials: KEY_FILE,
      },
    ],
    [
      'C05 authorized_user',
      {
        type: 'authorized_user',
        client_id: 'x',
        client_secret: CANARY,
        refresh_token: CANARY,
      },
    ],
    ['gdch_service_account', { ...KEY_FILE, type: 'gdch_service_account' }],
    [
      'external_account_authorized_user',
      { ...KEY_FILE, type: 'external_account_authorized_user' },
    ],
    ['no type', without('type')],
    ['a type that is a list', { ...KEY_FILE, type: ['service_account'] }],
  ])('%s', (_, value) => {
    expect(refusalOf(value).code).toBe('CREDENTIAL_TYPE_NOT_ALLOWED');
  });

  it.each<[string, JsonObject]>([
    ['credential_source', { credential_source: source }],
    ['quota_project_id', { quota_project_id: 'other-project' }],
    [
      'service_account_impersonation_url',
      { service_account_impersonation_url: 'https://evil.test' },
    ],
    ['token_url', { token_url: 'https://evil.test' }],
    ['constructor', { constructor: { name: CANARY } }],
    ['a field with a strange name', { [`${CANARY} <b>`]: 'x' }],
  ])('a known type with the field %s', (_, extra) => {
    expect(refusalOf({ ...KEY_FILE, ...extra }).code).toBe('UNKNOWN_FIELD');
  });

  it('a prototype, and pollutes nothing', () => {
    const text = JSON.stringify(KEY_FILE).replace(
      '{',
      '{"__proto__":{"polluted":true},',
    );
    expect(refusalOf(text).code).toBe('UNKNOWN_FIELD');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each<[string, string, JsonValue]>([
    ['C06 another token endpoint', 'token_uri', 'https://evil.test/token'],
    [
      'a token endpoint without TLS',
      'token_uri',
      'http://oauth2.googleapis.com/token',
    ],
    [
      'a token endpoint that only looks right',
      'token_uri',
      'https://oauth2.googleapis.com.evil.test/token',
    ],
    [
      'a token endpoint with a user',
      'token_uri',
      'https://oauth2.googleapis.com@evil.test/token',
    ],
    ['C07 another universe', 'universe_domain', 'evil.test'],
    ['a universe below the true one', 'universe_domain', 'x.googleapis.com'],
    [
      'another place of certificates',
      'auth_provider_x509_cert_url',
      'https://evil.test/certs',
    ],
    [
      'another place of its certificate',
      'client_x509_cert_url',
      'https://evil.test/x509',
    ],
    ['another sign-in page', 'auth_uri', 'https://evil.test/auth'],
    ['a project that is a path', 'project_id', '../acme-prod-1'],
    ['a project that is every location', 'project_id', '-'],
    ['a project with a line break', 'project_id', 'acme-prod-1\n'],
    ['a project that is an object', 'project_id', { toString: 'acme' }],
    ['an address that is none', 'client_email', 'portal@evil.test'],
    [
      'an address with a line break',
      'client_email',
      'a@b.iam.gserviceaccount.com\nX: y',
    ],
    ['a key id with a line break', 'private_key_id', 'abc\r\nX: y'],
    ['a client id that is none', 'client_id', 'x'.repeat(9)],
    ['a key that is a list', 'private_key', [PRIVATE_KEY]],
  ])('%s', (_, field, value) => {
    expect(refusalOf({ ...KEY_FILE, [field]: value })).toMatchObject({
      code: 'INVALID_FIELD',
      field: `serviceAccountKey.${field}`,
    });
  });

  it.each([
    ['project_id'],
    ['private_key_id'],
    ['private_key'],
    ['client_email'],
  ])('a file without %s', field => {
    expect(refusalOf(without(field))).toMatchObject({
      code: 'MISSING_FIELD',
      field: `serviceAccountKey.${field}`,
    });
  });

  it.each<[string, JsonValue | undefined, string]>([
    ['nothing', undefined, 'MISSING_FIELD'],
    ['empty text', '', 'MISSING_FIELD'],
    ['null as text', 'null', 'NOT_A_KEY_FILE'],
    ['a list', [KEY_FILE], 'NOT_A_KEY_FILE'],
    ['a number', 7, 'NOT_A_KEY_FILE'],
    ['what is not JSON', `{ ${CANARY}`, 'NOT_A_KEY_FILE'],
    ['a kubeconfig', 'apiVersion: v1\nkind: Config\n', 'NOT_A_KEY_FILE'],
    ['too much text', `${' '.repeat(20_000)}{}`, 'NOT_A_KEY_FILE'],
    ['deep nesting', '['.repeat(9_000), 'NOT_A_KEY_FILE'],
  ])('%s', (_, value, code) => {
    expect(refusalOf(value).code).toBe(code);
  });

  it('touches no file and no network, whatever it reads', () => {
    const spies = [
      jest.spyOn(fs, 'readFileSync'),
      jest.spyOn(fs, 'readFile'),
      jest.spyOn(net, 'connect'),
      jest.spyOn(dns, 'lookup'),
    ];
    readServiceAccountKey(KEY_FILE);
    refusalOf({ type: 'external_account', credential_source: source });
    refusalOf({ ...KEY_FILE, token_uri: 'https://evil.test/token' });
    refusalOf({ ...KEY_FILE, private_key: '/etc/passwd' });
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
