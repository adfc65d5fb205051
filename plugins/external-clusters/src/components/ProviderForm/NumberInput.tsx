import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { FieldInputProps, inputId } from './FieldInput';

/** A whole number with its unit. */
export function NumberInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  return (
    <TextField
      id={inputId(field)}
      type="number"
      variant="outlined"
      size="small"
      fullWidth
      label={field.label}
      required={field.required}
      error={Boolean(error)}
      helperText={error ?? field.help}
      value={typeof value === 'number' ? value : ''}
      inputProps={{ min: field.minimum, max: field.maximum, step: 1 }}
      InputProps={
        field.unit
          ? {
              endAdornment: (
                <InputAdornment position="end">{field.unit}</InputAdornment>
              ),
            }
          : undefined
      }
      onChange={({ target }) =>
        onChange(target.value === '' ? '' : Number(target.value))
      }
    />
  );
}
