import { JsonObject, JsonValue } from '@backstage/types';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { GoogleKey } from './GoogleKey';
import { readPrivateKey } from './readPrivateKey';

/** The form's field that holds the key file. */
export const KEY_FIELD = 'serviceAccountKey';

/** Real files have about 2.4 kB. */
const MOST_CHARACTERS = 16 * 1024;

/** A key and the project that its account belongs to. */
export interface ServiceAccountKey extends GoogleKey {
  projectId: string;
}

/** What each field of the file has to look like. Source: the files that Google hands out. */
const FIELDS = new Map<string, RegExp>([
  ['type', /^service_account$/],
  ['project_id', /^(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/],
  ['private_key_id', /^[0-9a-f]{1,64}$/],
  ['private_key', /^[^]{1,8192}$/],
  ['client_email', /^[a-z0-9.-]{1,128}@[a-z0-9.-]+\.gserviceaccount\.com$/],
  ['client_id', /^\d{1,32}$/],
  ['auth_uri', /^https:\/\/accounts\.google\.com\/o\/oauth2\/(?:v2\/)?auth$/],
  [
    'token_uri',
    /^https:\/\/(?:oauth2\.googleapis\.com\/token|accounts\.google\.com\/o\/oauth2\/token|www\.googleapis\.com\/oauth2\/v4\/token)$/,
  ],
  [
    'auth_provider_x509_cert_url',
    /^https:\/\/www\.googleapis\.com\/oauth2\/v1\/certs$/,
  ],
  [
    'client_x509_cert_url',
    /^https:\/\/www\.googleapis\.com\/robot\/v1\/metadata\/x509\/[\w.%@-]{1,256}$/,
  ],
  ['universe_domain', /^googleapis\.com$/],
]);

const REQUIRED = [
  'project_id',
  'private_key_id',
  'private_key',
  'client_email',
];

/**
 * Reads the key file of a service account, given as text or as an object, without any call.
 *
 * Strictly `type: service_account` with the fields that Google writes and no others: the other types make a server fetch
 * addresses, read files or run programs. Throws `InvalidRequest` with the field; no value is repeated in a message.
 */
export function readServiceAccountKey(
  value: JsonValue | undefined,
): ServiceAccountKey {
  const file = toObject(value);
  requireType(file);
  for (const name of Object.keys(file)) requireKnown(name);
  const texts = new Map(
    [...FIELDS].flatMap(([name, pattern]) => readText(file, name, pattern)),
  );
  const text = (name: string) => texts.get(name) ?? '';
  return {
    projectId: text('project_id'),
    clientEmail: text('client_email'),
    privateKeyId: text('private_key_id'),
    privateKey: readPrivateKey(text('private_key')),
  };
}

function toObject(value: JsonValue | undefined): JsonObject {
  if (value === undefined || value === null || value === '') {
    throw new ProviderError(
      'InvalidRequest',
      'The service account key is missing',
      {
        code: 'MISSING_FIELD',
        field: KEY_FIELD,
        hint: 'Paste the JSON file that Google Cloud made for the service account.',
      },
    );
  }
  const parsed = typeof value === 'string' ? parse(value) : value;
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw notAKey();
  }
  return parsed;
}

function parse(text: string): JsonValue {
  if (text.length > MOST_CHARACTERS) throw notAKey();
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw notAKey();
  }
}

function notAKey(): ProviderError {
  return new ProviderError(
    'InvalidRequest',
    'This is not the key file of a service account',
    {
      code: 'NOT_A_KEY_FILE',
      field: KEY_FIELD,
      hint: 'Paste the whole JSON file, as Google Cloud made it.',
    },
  );
}

function requireType(file: JsonObject) {
  if (Object.hasOwn(file, 'type') && file.type === 'service_account') return;
  throw new ProviderError(
    'InvalidRequest',
    'Only keys of service accounts are taken',
    {
      code: 'CREDENTIAL_TYPE_NOT_ALLOWED',
      field: `${KEY_FIELD}.type`,
      hint: 'Make a key for a service account (type service_account). Other kinds of credential files can make a server fetch addresses, read files or run programs.',
    },
  );
}

function requireKnown(name: string) {
  if (FIELDS.has(name)) return;
  const shown = /^\w{1,40}$/.test(name) ? name : 'unknown';
  throw new ProviderError(
    'InvalidRequest',
    'The key file has a field that Google does not write',
    {
      code: 'UNKNOWN_FIELD',
      field: `${KEY_FIELD}.${shown}`,
      hint: 'Paste the file as Google Cloud made it, without other fields.',
    },
  );
}

function readText(
  file: JsonObject,
  name: string,
  pattern: RegExp,
): [string, string][] {
  const value = Object.hasOwn(file, name) ? file[name] : undefined;
  if (value === undefined && !REQUIRED.includes(name)) return [];
  if (typeof value === 'string' && pattern.test(value)) return [[name, value]];
  throw new ProviderError(
    'InvalidRequest',
    `The field ${name} of the key file is ${
      value === undefined ? 'missing' : 'not what Google writes there'
    }`,
    {
      code: value === undefined ? 'MISSING_FIELD' : 'INVALID_FIELD',
      field: `${KEY_FIELD}.${name}`,
      hint: 'Paste the file as Google Cloud made it.',
    },
  );
}
