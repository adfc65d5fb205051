import { JsonObject } from '@backstage/types';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { identityField } from '../shared/identityFields';
import {
  readSettings,
  refused,
  SettingsField,
  SettingsReader,
} from '../shared/readSettings';
import { GkeIdentity } from './GkeIdentity';
import { GKE_FIELDS, readGkeAccount } from './GkeSettings';
import { EXTERNAL_ACCOUNT, readExternalAccount } from './readExternalAccount';

const SERVICE_ACCOUNT: SettingsField = {
  name: 'serviceAccount',
  label: 'Service account',
  kind: 'text',
  required: false,
  pattern: '^[a-z0-9.-]{1,128}@[a-z0-9.-]+\\.gserviceaccount\\.com$',
  shape: 'the address of a service account, and the identity has to be ambient',
};
const DOCUMENT: SettingsField = {
  name: EXTERNAL_ACCOUNT,
  label: 'External account',
  kind: 'json',
  required: false,
  shape: 'a document of type external_account, for the identity federation',
};

const FIELDS: SettingsField[] = [
  identityField(['federation', 'ambient']),
  SERVICE_ACCOUNT,
  DOCUMENT,
  ...GKE_FIELDS.filter(({ name }) => name === 'projectId'),
];

/** Reads an account of app-config: with a key, or with an identity that is named. */
export function readConfiguredGkeAccount(
  settings: JsonObject,
): AccountSettings {
  if (!Object.hasOwn(settings, 'identity')) return readGkeAccount(settings);
  const reader = readSettings(settings, FIELDS);
  const projectId = reader.text('projectId');
  const named =
    reader.text('identity') === 'ambient'
      ? readAmbient(reader, settings)
      : readFederation(reader, settings);
  return { scope: { projectId, ...named } };
}

function readAmbient(reader: SettingsReader, settings: JsonObject) {
  if (Object.hasOwn(settings, EXTERNAL_ACCOUNT)) throw refused(DOCUMENT);
  const identity: GkeIdentity = { kind: 'ambient' };
  return { clientEmail: reader.text(SERVICE_ACCOUNT.name), identity };
}

function readFederation(reader: SettingsReader, settings: JsonObject) {
  if (reader.optionalText(SERVICE_ACCOUNT.name)) throw refused(SERVICE_ACCOUNT);
  return readExternalAccount(settings[EXTERNAL_ACCOUNT]);
}
