import { JsonObject } from '@backstage/types';
import { Fact } from 'backstage-plugin-external-clusters-common';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { toFacts } from '../shared/factGroup';
import { readSettings, SettingsField } from '../shared/readSettings';
import { AKS_IDENTITY_WORDS, aksIdentitySchema } from './AksIdentity';

const GUID =
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
const DOMAIN =
  '(?=.{4,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,63}$';

/** Azure's public cloud and its sovereign ones. */
export const AZURE_CLOUDS = [
  'AzurePublic',
  'AzureUSGovernment',
  'AzureChinaCloud',
] as const;

export type AzureCloud = (typeof AZURE_CLOUDS)[number];

const scopeSchema = z.object({
  tenantId: z.string(),
  subscriptionId: z.string(),
  /** Absent for the managed identity that the machine itself has. */
  clientId: z.string().optional(),
  cloud: z.enum(AZURE_CLOUDS),
  /** Instead of a secret: only the operator names it. */
  identity: aksIdentitySchema.optional(),
});

const credentialSchema = z.object({ clientSecret: z.string() });

/** What an AKS account is: one service principal in one subscription. */
export type AksScope = z.infer<typeof scopeSchema>;

/** The form of an AKS account. */
export const AKS_FIELDS: SettingsField[] = [
  {
    name: 'tenantId',
    label: 'Tenant ID',
    kind: 'text',
    required: true,
    help: 'The Microsoft Entra tenant of the service principal.',
    pattern: `${GUID}|^${DOMAIN}`,
    placeholder: '00000000-0000-0000-0000-000000000000',
    shape: 'a GUID or a domain such as contoso.onmicrosoft.com',
  },
  {
    name: 'subscriptionId',
    label: 'Subscription ID',
    kind: 'text',
    required: true,
    help: 'The subscription whose clusters are shown.',
    pattern: GUID,
    placeholder: '00000000-0000-0000-0000-000000000000',
    shape: 'a GUID',
  },
  {
    name: 'clientId',
    label: 'Client ID',
    kind: 'text',
    required: true,
    help: 'The application (client) ID of the service principal.',
    pattern: GUID,
    placeholder: '00000000-0000-0000-0000-000000000000',
    shape: 'a GUID',
  },
  {
    name: 'clientSecret',
    label: 'Client secret',
    kind: 'secret',
    required: true,
    help: 'The value of the secret, not its ID.',
    // A line break would end up in an HTTP header or a log line.
    pattern: '^[\\x21-\\x7e]{1,1024}$',
    shape: 'one line of printable characters without spaces',
  },
  {
    name: 'cloud',
    label: 'Cloud',
    kind: 'text',
    required: false,
    help: 'Azure itself, or one of its sovereign clouds.',
    options: [...AZURE_CLOUDS],
    advanced: true,
    shape: `one of ${AZURE_CLOUDS.join(', ')}`,
  },
];

/** Reads what a person or app-config gave; throws `InvalidRequest` with the field. */
export function readAksAccount(settings: JsonObject): AccountSettings {
  const reader = readSettings(settings, AKS_FIELDS);
  return {
    scope: {
      tenantId: reader.text('tenantId').toLowerCase(),
      subscriptionId: reader.text('subscriptionId').toLowerCase(),
      clientId: reader.text('clientId').toLowerCase(),
      cloud: reader.optionalText('cloud') ?? 'AzurePublic',
    },
    credential: { clientSecret: reader.text('clientSecret') },
  };
}

/** The scope that `readAksAccount` wrote, after it was stored. */
export function parseAksScope(scope: JsonObject): AksScope {
  return scopeSchema.parse(scope);
}

/** The credential that `readAksAccount` wrote, after it was decrypted. */
export function parseAksCredential(credential: JsonObject | undefined) {
  return credentialSchema.parse(credential);
}

/** The scope in words. */
export function describeAksScope(scope: JsonObject): Fact[] {
  const { tenantId, subscriptionId, clientId, cloud, identity } =
    parseAksScope(scope);
  return toFacts([
    ['Subscription', subscriptionId],
    ['Tenant', tenantId],
    ['Client', clientId],
    ['Cloud', cloud === 'AzurePublic' ? undefined : cloud],
    ['Identity', identity && AKS_IDENTITY_WORDS[identity.kind]],
  ]);
}
