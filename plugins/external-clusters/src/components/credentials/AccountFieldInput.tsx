import { Control, useController } from 'react-hook-form';
import { AccountField } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { ExternalIdInput } from './ExternalIdInput';
import { ListInput } from './ListInput';
import { TextInput } from './TextInput';
import { CredentialDraft } from './useCredentialDrafts';

/** What each kind of input gets. */
export interface FieldInputProps<T extends string | string[]> {
  field: AccountField;
  id: string;
  value: T;
  error: string | undefined;
  inputRef: (element: HTMLElement | null) => void;
  onChange: (value: T) => void;
}

/** One field of a credential, by its kind. */
export function AccountFieldInput(props: {
  field: AccountField;
  control: Control<CredentialDraft>;
}) {
  const { field, control } = props;
  const t = useText();
  const { field: bound, fieldState } = useController({
    control,
    name: `settings.${field.name}`,
    rules: { validate: value => complaintOf(field, value, t) },
  });
  const common = {
    field,
    id: `external-clusters-settings-${field.name}`,
    error: fieldState.error?.message,
    inputRef: bound.ref,
    onChange: bound.onChange,
  };
  const { value } = bound;
  if (field.kind === 'list') {
    return <ListInput {...common} value={Array.isArray(value) ? value : []} />;
  }
  const text = typeof value === 'string' ? value : '';
  return field.kind === 'externalId' ? (
    <ExternalIdInput {...common} control={control} value={text} />
  ) : (
    <TextInput {...common} value={text} />
  );
}

function complaintOf(
  field: AccountField,
  value: string | string[] | undefined,
  t: Text,
): string | true {
  const values = Array.isArray(value) ? value : [value ?? ''].filter(Boolean);
  if (values.length === 0) {
    return field.required
      ? t('accounts.credential.required', { label: field.label })
      : true;
  }
  if (field.kind === 'json' && !values.every(isJson)) {
    return t('accounts.credential.json');
  }
  const { pattern } = field;
  return pattern && !values.every(text => new RegExp(pattern).test(text))
    ? t('accounts.credential.pattern', { label: field.label })
    : true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
