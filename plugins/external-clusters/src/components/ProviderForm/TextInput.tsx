import TextField from '@material-ui/core/TextField';
import { FieldInputProps, inputId } from './FieldInput';

/** A line of text. */
export function TextInput({ field, value, error, onChange }: FieldInputProps) {
  return (
    <TextField
      id={inputId(field)}
      variant="outlined"
      size="small"
      fullWidth
      label={field.label}
      required={field.required}
      placeholder={field.placeholder}
      error={Boolean(error)}
      helperText={error ?? field.help}
      value={typeof value === 'string' ? value : ''}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
