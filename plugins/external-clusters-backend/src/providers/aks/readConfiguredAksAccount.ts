import { JsonObject } from '@backstage/types';
import { AccountSettings } from 'backstage-plugin-external-clusters-node';
import { identityField, TOKEN_FILE_PATTERN } from '../shared/identityFields';
import {
  readSettings,
  refused,
  SettingsField,
  SettingsReader,
} from '../shared/readSettings';
import { AKS_FIELDS, AksScope, readAksAccount } from './AksSettings';

const TOKEN_FILE: SettingsField = {
  name: 'federatedTokenFile',
  label: 'Federated token file',
  kind: 'text',
  required: false,
  pattern: TOKEN_FILE_PATTERN,
  shape: 'the absolute path of a file, and the identity has to be workload',
};

const FIELDS: SettingsField[] = [
  identityField(['workload', 'managed']),
  TOKEN_FILE,
  ...AKS_FIELDS.filter(({ name }) => name !== 'clientSecret'),
];

type NamedIdentity = Pick<AksScope, 'clientId' | 'identity'>;

/** Reads an account of app-config: with a secret, or with an identity that is named. */
export function readConfiguredAksAccount(
  settings: JsonObject,
): AccountSettings {
  if (!Object.hasOwn(settings, 'identity')) return readAksAccount(settings);
  const reader = readSettings(settings, FIELDS);
  return {
    scope: {
      tenantId: reader.text('tenantId').toLowerCase(),
      subscriptionId: reader.text('subscriptionId').toLowerCase(),
      cloud: reader.optionalText('cloud') ?? 'AzurePublic',
      ...readIdentity(reader),
    },
  };
}

function readIdentity(reader: SettingsReader): NamedIdentity {
  if (reader.text('identity') === 'workload') {
    return {
      clientId: reader.text('clientId').toLowerCase(),
      identity: { kind: 'workload', tokenFile: reader.text(TOKEN_FILE.name) },
    };
  }
  if (reader.optionalText(TOKEN_FILE.name)) throw refused(TOKEN_FILE);
  return {
    clientId: reader.optionalText('clientId')?.toLowerCase(),
    identity: { kind: 'managed' },
  };
}
