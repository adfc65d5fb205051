import { SettingsField } from './readSettings';

/** An absolute path without anything that a log line or a shell would take for more. */
export const TOKEN_FILE_PATTERN = '^/[\\w./@+-]{1,4000}$';

/** The field of app-config with which an operator names an identity that needs no key. */
export function identityField(kinds: string[]): SettingsField {
  return {
    name: 'identity',
    label: 'Identity',
    kind: 'text',
    required: true,
    options: kinds,
    shape: `one of ${kinds.join(', ')}`,
  };
}
