import { ComponentType } from 'react';
import { JsonValue } from '@backstage/types';
import { FormField } from 'backstage-plugin-external-clusters-common';
import { ChoiceInput } from './ChoiceInput';
import { ChoicesInput } from './ChoicesInput';
import { KeyValuesInput } from './KeyValuesInput';
import { NumberInput } from './NumberInput';
import { SwitchInput } from './SwitchInput';
import { TaintsInput } from './TaintsInput';
import { TextInput } from './TextInput';

/** What the input of each kind of field gets. */
export interface FieldInputProps {
  field: FormField;
  value: JsonValue | undefined;
  error: string | undefined;
  /** Where the label stands above already, as the title of the section. */
  labelHidden?: boolean;
  onChange: (value: JsonValue | undefined) => void;
}

const inputs: Record<FormField['kind'], ComponentType<FieldInputProps>> = {
  text: TextInput,
  number: NumberInput,
  switch: SwitchInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  keyValues: KeyValuesInput,
  taints: TaintsInput,
};

/** One field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const Input = inputs[props.field.kind];
  return <Input {...props} />;
}

/** The id of the input of a field, by which a label finds it. */
export function inputId(field: FormField): string {
  return `external-clusters-form-${field.name}`;
}
