import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useText } from '../../hooks/useText';
import { FieldInputProps } from './AccountFieldInput';

/** Several values, offered or typed. */
export function ListInput(props: FieldInputProps<string[]>) {
  const { field, id, value, error, inputRef, onChange } = props;
  const t = useText();
  const help = [field.help, t('import.credential.listHelp')]
    .filter(Boolean)
    .join(' ');
  return (
    <Autocomplete
      id={id}
      multiple
      freeSolo
      autoSelect
      disableCloseOnSelect
      filterSelectedOptions
      size="small"
      options={field.options ?? []}
      value={value}
      onChange={(_, values) =>
        onChange(values.flatMap(text => text.split(/[\s,]+/)).filter(Boolean))
      }
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={field.label}
          required={field.required}
          placeholder={value.length === 0 ? field.placeholder : undefined}
          error={Boolean(error)}
          helperText={error ?? help}
          inputRef={inputRef}
          // The browser's own check does not see the values, which stand beside the input.
          inputProps={{ ...params.inputProps, required: false }}
        />
      )}
    />
  );
}
