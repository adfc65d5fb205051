import { generateKeyPairSync } from 'node:crypto';
import {
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { makeRsaKey, PRIVATE_KEY } from './__testUtils__/keyFile';
import { readPrivateKey } from './readPrivateKey';

const CANARY = 'CANARY-8c1f';
const PATH = '/etc/ssl/private/key.pem';
const ELLIPTIC = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

function refusalOf(pem: string): ProviderError {
  try {
    readPrivateKey(pem);
  } catch (error) {
    if (isProviderError(error)) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

it('takes a key of Google, and one with the line ends of Windows', () => {
  expect(readPrivateKey(PRIVATE_KEY)).toBe(PRIVATE_KEY);
  const windows = PRIVATE_KEY.replaceAll('\n', '\r\n');
  expect(readPrivateKey(windows)).toBe(PRIVATE_KEY);
});

it.each([
  ['C08 an encrypted key', makeRsaKey(2048, CANARY), 'PRIVATE_KEY_ENCRYPTED'],
  [
    'C08 an encrypted key of the old form',
    PRIVATE_KEY.replace('\n', '\nProc-Type: 4,ENCRYPTED\n'),
    'PRIVATE_KEY_ENCRYPTED',
  ],
  ['C08 what is not PEM', CANARY, 'PRIVATE_KEY_INVALID'],
  ['C08 a path', PATH, 'PRIVATE_KEY_INVALID'],
  ['C08 half a key', PRIVATE_KEY.slice(0, 300), 'PRIVATE_KEY_INVALID'],
  [
    'C08 PEM that holds no key',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
    'PRIVATE_KEY_INVALID',
  ],
  ['two keys', PRIVATE_KEY + PRIVATE_KEY, 'PRIVATE_KEY_INVALID'],
  ['a key of another kind', ELLIPTIC, 'PRIVATE_KEY_INVALID'],
  ['a key that is too short', makeRsaKey(1024), 'PRIVATE_KEY_INVALID'],
])('refuses %s and repeats nothing of it', (_, pem, code) => {
  const error = refusalOf(pem);
  expect(error).toMatchObject({
    kind: 'InvalidRequest',
    code,
    field: 'serviceAccountKey.private_key',
    hint: expect.any(String),
  });
  const shown = `${error.message} ${JSON.stringify(error)}`;
  for (const part of [CANARY, PATH, PRIVATE_KEY.split('\n')[5]]) {
    expect(shown).not.toContain(part);
  }
});
