import { JsonObject } from '@backstage/types';
import { Fact } from 'backstage-plugin-external-clusters-common';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { toFacts } from '../shared/factGroup';
import { readSettings, SettingsField } from '../shared/readSettings';
import { GKE_IDENTITY_WORDS, gkeIdentitySchema } from './GkeIdentity';
import { KEY_FIELD, readServiceAccountKey } from './readServiceAccountKey';

const scopeSchema = z.object({
  projectId: z.string(),
  clientEmail: z.string(),
  /** Of accounts with a key. */
  privateKeyId: z.string().optional(),
  /** Instead of a key: only the operator names it. */
  identity: gkeIdentitySchema.optional(),
});

const credentialSchema = z.object({ privateKey: z.string() });

/** What a GKE account is: one service account, and the project whose clusters it sees. */
export type GkeScope = z.infer<typeof scopeSchema>;

/** The form of a GKE account. */
export const GKE_FIELDS: SettingsField[] = [
  {
    name: KEY_FIELD,
    label: 'Service account key',
    kind: 'json',
    required: true,
    help: 'The JSON file that Google Cloud made for a service account.',
    placeholder: '{ "type": "service_account", … }',
    shape: 'the key file of a service account',
  },
  {
    name: 'projectId',
    label: 'Project ID',
    kind: 'text',
    required: false,
    help: "The project whose clusters are shown; the service account's own when empty.",
    pattern: '^(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$',
    placeholder: 'my-project-123456',
    advanced: true,
    shape: 'a project ID: 6 to 30 lower-case letters, digits and dashes',
  },
];

/** Reads what a person or app-config gave; throws `InvalidRequest` with the field. */
export function readGkeAccount(settings: JsonObject): AccountSettings {
  const reader = readSettings(settings, GKE_FIELDS);
  const key = readServiceAccountKey(
    Object.hasOwn(settings, KEY_FIELD) ? settings[KEY_FIELD] : undefined,
  );
  return {
    scope: {
      projectId: reader.optionalText('projectId') ?? key.projectId,
      clientEmail: key.clientEmail,
      privateKeyId: key.privateKeyId,
    },
    credential: { privateKey: key.privateKey },
  };
}

/** The scope that `readGkeAccount` wrote, after it was stored. */
export function parseGkeScope(scope: JsonObject): GkeScope {
  return scopeSchema.parse(scope);
}

/** The credential that `readGkeAccount` wrote, after it was decrypted. */
export function parseGkeCredential(credential: JsonObject) {
  return credentialSchema.parse(credential);
}

/** The scope in words. */
export function describeGkeScope(scope: JsonObject): Fact[] {
  const { projectId, clientEmail, privateKeyId, identity } =
    parseGkeScope(scope);
  return toFacts([
    ['Project', projectId],
    ['Service account', clientEmail],
    ['Key ID', privateKeyId],
    ['Identity', identity && GKE_IDENTITY_WORDS[identity.kind]],
  ]);
}
