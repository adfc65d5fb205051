import Box from '@material-ui/core/Box';
import MenuItem from '@material-ui/core/MenuItem';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { AccountField } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FileButton } from '../forms/FileButton';
import { FieldInputProps } from './AccountFieldInput';

/** A line, a secret, several lines, JSON that may come from a file, or one of given values. */
export function TextInput(props: FieldInputProps<string>) {
  const { field, id, value, error, inputRef, onChange } = props;
  const t = useText();
  const several = field.kind === 'multiline' || field.kind === 'json';
  const choice = field.kind === 'text' && field.options !== undefined;
  return (
    <div>
      <TextField
        {...kindProps(field, several)}
        id={id}
        variant="outlined"
        size="small"
        fullWidth
        label={field.label}
        required={field.required}
        placeholder={field.placeholder}
        error={Boolean(error)}
        helperText={error ?? field.help}
        value={value}
        inputRef={inputRef}
        select={choice}
        InputLabelProps={choice ? { shrink: true } : undefined}
        SelectProps={{ displayEmpty: true }}
        onChange={event => onChange(event.target.value)}
      >
        {choice &&
          ['', ...(field.options ?? [])]
            .filter(option => option || !field.required)
            .map(option => (
              <MenuItem key={option} value={option}>
                {option || t('accounts.credential.unset')}
              </MenuItem>
            ))}
      </TextField>
      {several && (
        <Box mt={0.5}>
          <FileButton
            label={t('accounts.credential.chooseFile')}
            onText={onChange}
          />
        </Box>
      )}
    </div>
  );
}

function kindProps(
  field: AccountField,
  several: boolean,
): Partial<TextFieldProps> {
  if (several) {
    return {
      multiline: true,
      minRows: 4,
      maxRows: 10,
      inputProps: { spellCheck: false, autoComplete: 'off' },
    };
  }
  return field.kind === 'secret'
    ? { type: 'password', inputProps: { autoComplete: 'new-password' } }
    : { inputProps: { spellCheck: false, autoComplete: 'off' } };
}
