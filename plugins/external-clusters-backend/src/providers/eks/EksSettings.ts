import { JsonObject } from '@backstage/types';
import { Fact } from 'backstage-plugin-external-clusters-common';
import {
  AccountSettings,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { toFacts } from '../shared/factGroup';
import {
  readSettings,
  refused,
  SettingsField,
  SettingsReader,
} from '../shared/readSettings';
import { partitionOf } from './AwsPartition';
import { EKS_FIELDS } from './eksFields';
import { EKS_IDENTITY_WORDS, eksIdentitySchema } from './EksIdentity';

const scopeSchema = z.object({
  regions: z.array(z.string()).min(1),
  roleArn: z.string().optional(),
  /** Made by the portal. Not a secret, says AWS: it only has to be ours. */
  externalId: z.string().optional(),
  /** Instead of keys: only the operator names it. */
  identity: eksIdentitySchema.optional(),
});

const credentialSchema = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string().optional(),
});

/** What an EKS account is: regions, seen by a key pair or by a role that the key pair assumes. */
export type EksScope = z.infer<typeof scopeSchema>;

/** The secret part of an EKS account. */
export type EksCredential = z.infer<typeof credentialSchema>;

/** Reads what a person or app-config gave; throws `InvalidRequest` with the field. */
export function readEksAccount(settings: JsonObject): AccountSettings {
  const reader = readSettings(settings, EKS_FIELDS);
  const keys = readKeys(reader);
  const regions = readRegions(reader);
  const role = readRole(reader, regions);
  return {
    scope: { regions, ...role },
    credential: keys,
  };
}

/** The scope that `readEksAccount` wrote, after it was stored. */
export function parseEksScope(scope: JsonObject): EksScope {
  return scopeSchema.parse(scope);
}

/** The credential that `readEksAccount` wrote, after it was decrypted. */
export function parseEksCredential(
  credential: JsonObject | undefined,
): EksCredential {
  return credentialSchema.parse(credential);
}

/** The scope in words. */
export function describeEksScope(scope: JsonObject): Fact[] {
  const { regions, roleArn, identity } = parseEksScope(scope);
  return toFacts([
    ['Regions', regions],
    ['Role', roleArn],
    ['Identity', identity && EKS_IDENTITY_WORDS[identity.kind]],
  ]);
}

function readKeys(reader: SettingsReader) {
  const accessKeyId = reader.text('accessKeyId');
  const secretAccessKey = reader.text('secretAccessKey');
  const sessionToken = reader.optionalText('sessionToken');
  if (accessKeyId.startsWith('ASIA') && sessionToken === undefined) {
    throw new ProviderError('InvalidRequest', 'Session token is missing', {
      code: 'MISSING_FIELD',
      field: 'sessionToken',
      hint: 'A key that begins with ASIA is temporary and works only with its session token.',
    });
  }
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
  };
}

/** The regions, which are all of one partition. */
export function readRegions(reader: SettingsReader): string[] {
  const regions = reader.list('regions');
  const partitions = new Set(regions.map(region => partitionOf(region)?.name));
  if (partitions.size !== 1 || partitions.has(undefined)) {
    throw refused(fieldOf('regions'));
  }
  return regions;
}

/** The role to assume, with its external id; nothing where there is none. */
export function readRole(reader: SettingsReader, regions: string[]) {
  const roleArn = reader.optionalText('roleArn');
  const externalId = reader.optionalText('externalId');
  if (roleArn === undefined && externalId === undefined) return undefined;
  if (roleArn === undefined) throw refused(fieldOf('externalId'));
  if (externalId === undefined) {
    throw new ProviderError('InvalidRequest', 'External ID is missing', {
      code: 'MISSING_FIELD',
      field: 'externalId',
      hint: "Let one be made here and add it to the role's trust policy.",
    });
  }
  requirePartition(roleArn, regions);
  return { roleArn, externalId };
}

/** Throws unless the role is in the partition of the regions. */
export function requirePartition(roleArn: string, regions: string[]): void {
  const partition = partitionOf(regions[0] ?? '')?.name;
  if (roleArn.split(':')[1] !== partition) throw refused(fieldOf('roleArn'));
}

function fieldOf(name: string): SettingsField {
  const field = EKS_FIELDS.find(candidate => candidate.name === name);
  if (!field) throw new Error(`The form has no field ${name}`);
  return field;
}
