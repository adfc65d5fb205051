import { JsonObject } from '@backstage/types';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { identityField, TOKEN_FILE_PATTERN } from '../shared/identityFields';
import {
  readSettings,
  refused,
  SettingsField,
  SettingsReader,
} from '../shared/readSettings';
import { EKS_FIELDS } from './eksFields';
import { EksIdentity } from './EksIdentity';
import {
  readEksAccount,
  readRegions,
  readRole,
  requirePartition,
} from './EksSettings';

const TOKEN_FILE: SettingsField = {
  name: 'webIdentityTokenFile',
  label: 'Web identity token file',
  kind: 'text',
  required: false,
  pattern: TOKEN_FILE_PATTERN,
  shape: 'the absolute path of a file, and the identity has to be webIdentity',
};

const FIELDS: SettingsField[] = [
  identityField(['ambient', 'webIdentity']),
  TOKEN_FILE,
  ...EKS_FIELDS.filter(({ name }) =>
    ['regions', 'roleArn', 'externalId'].includes(name),
  ),
];

/** Reads an account of app-config: with keys, or with an identity that is named. */
export function readConfiguredEksAccount(
  settings: JsonObject,
): AccountSettings {
  if (!Object.hasOwn(settings, 'identity')) return readEksAccount(settings);
  const reader = readSettings(settings, FIELDS);
  const regions = readRegions(reader);
  return reader.text('identity') === 'ambient'
    ? { scope: { regions, ...readAmbient(reader, regions) } }
    : { scope: { regions, ...readWebIdentity(reader, regions) } };
}

function readAmbient(reader: SettingsReader, regions: string[]) {
  if (reader.optionalText(TOKEN_FILE.name)) throw refused(TOKEN_FILE);
  const identity: EksIdentity = { kind: 'ambient' };
  return { identity, ...readRole(reader, regions) };
}

/** The token itself opens the role, and AWS takes no external id there. */
function readWebIdentity(reader: SettingsReader, regions: string[]) {
  const tokenFile = reader.text(TOKEN_FILE.name);
  const roleArn = reader.text('roleArn');
  requirePartition(roleArn, regions);
  const externalId = FIELDS.find(({ name }) => name === 'externalId');
  if (externalId && reader.optionalText('externalId') !== undefined) {
    throw refused({
      ...externalId,
      shape: 'absent: a web identity token opens a role without one',
    });
  }
  const identity: EksIdentity = { kind: 'webIdentity', tokenFile };
  return { identity, roleArn };
}
