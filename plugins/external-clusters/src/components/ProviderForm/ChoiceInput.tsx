import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useText } from '../../hooks/useText';
import { FormChoice } from 'backstage-plugin-external-clusters-common';
import { FieldInputProps, inputId } from './FieldInput';
import { ChoiceOption } from './ChoiceOption';
import { choicesOf } from './choicesOf';
import { useChoiceStyles } from './useChoiceStyles';

/** One of what the provider offers, found by typing; a value of one's own where that is allowed. */
export function ChoiceInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  const choices = choicesOf(field);
  const classes = useChoiceStyles();
  const t = useText();
  const chosen = choices.find(choice => choice.value === value);
  return (
    <Autocomplete<FormChoice, false, boolean, boolean>
      id={inputId(field)}
      size="small"
      classes={{ option: classes.option }}
      forcePopupIcon={choices.length > 0}
      noOptionsText={t(choices.length > 0 ? 'form.noMatch' : 'form.noChoices')}
      options={choices}
      freeSolo={field.freeText}
      autoSelect={field.freeText}
      disableClearable={field.required && !field.freeText}
      value={chosen ?? (field.freeText && value ? String(value) : null)}
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.label
      }
      getOptionSelected={(option, other) => option.value === other.value}
      getOptionDisabled={option => Boolean(option.unavailable)}
      renderOption={option => <ChoiceOption choice={option} />}
      onChange={(_, next) => onChange(toValue(next))}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={field.label}
          required={field.required}
          placeholder={field.placeholder}
          error={Boolean(error)}
          helperText={error ?? chosen?.description ?? field.help}
        />
      )}
    />
  );
}

function toValue(next: FormChoice | string | null): string {
  return typeof next === 'string' ? next.trim() : next?.value ?? '';
}
