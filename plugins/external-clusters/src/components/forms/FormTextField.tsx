import { ReactNode } from 'react';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import {
  Control,
  FieldPath,
  FieldValues,
  RegisterOptions,
  useController,
} from 'react-hook-form';

/** A text field of a form; its error stands in for its help text. */
export function FormTextField<T extends FieldValues>(props: {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  help?: ReactNode;
  rules?: Omit<
    RegisterOptions<T, FieldPath<T>>,
    'disabled' | 'setValueAs' | 'valueAsNumber' | 'valueAsDate'
  >;
  textField?: Omit<Partial<TextFieldProps>, 'variant'>;
}) {
  const { control, name, label, help, rules, textField } = props;
  const { field, fieldState } = useController({ control, name, rules });
  return (
    <TextField
      id={`external-clusters-${name}`}
      variant="outlined"
      size="small"
      fullWidth
      label={label}
      required={Boolean(rules?.required)}
      error={Boolean(fieldState.error)}
      helperText={fieldState.error?.message ?? help}
      {...textField}
      name={name}
      inputRef={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}
