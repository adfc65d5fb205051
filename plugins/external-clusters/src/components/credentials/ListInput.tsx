import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useText } from '../../hooks/useText';
import { FieldInputProps } from './AccountFieldInput';

/** Several values, offered or typed. */
export function ListInput(props: FieldInputProps<string[]>) {
  const { field, id, value, error, inputRef, onChange } = props;
  const t = useText();
  const [typed, setTyped] = useState('');
  const help = [field.help, t('accounts.credential.listHelp')]
    .filter(Boolean)
    .join(' ');
  const take = (texts: string[]) =>
    onChange([
      ...new Set(texts.flatMap(text => text.split(/[\s,]+/)).filter(Boolean)),
    ]);
  // What was typed counts without Enter too. (`autoSelect` would take an option that nobody chose.)
  const takeTyped = () => {
    if (typed) take([...value, typed]);
    setTyped('');
  };
  return (
    <Autocomplete
      id={id}
      multiple
      freeSolo
      disableCloseOnSelect
      filterSelectedOptions
      size="small"
      options={field.options ?? []}
      value={value}
      inputValue={typed}
      // Without an event it is no person who asks for another text.
      onInputChange={(event, text) => event && setTyped(text)}
      onChange={(_, values) => take(values)}
      onBlur={takeTyped}
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
