import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useText } from '../../hooks/useText';
import { FormChoice } from 'backstage-plugin-external-clusters-common';
import { ChoiceOption } from './ChoiceOption';
import { choicesOf } from './choicesOf';
import { useChoiceStyles } from './useChoiceStyles';
import { FieldInputProps, inputId } from './FieldInput';

/** Several of what the provider offers. */
export function ChoicesInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  const choices = choicesOf(field);
  const classes = useChoiceStyles();
  const t = useText();
  const values = Array.isArray(value) ? value.map(String) : [];
  const chosen = values.map(
    each =>
      choices.find(choice => choice.value === each) ?? {
        value: each,
        label: each,
      },
  );
  return (
    <Autocomplete<FormChoice, true, boolean, boolean>
      id={inputId(field)}
      multiple
      size="small"
      classes={{ option: classes.option }}
      forcePopupIcon={choices.length > 0}
      noOptionsText={t(choices.length > 0 ? 'form.noMatch' : 'form.noChoices')}
      disableCloseOnSelect
      filterSelectedOptions
      freeSolo={field.freeText}
      autoSelect={field.freeText}
      options={choices}
      value={chosen}
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.label
      }
      getOptionSelected={(option, other) => option.value === other.value}
      getOptionDisabled={option => Boolean(option.unavailable)}
      renderOption={option => <ChoiceOption choice={option} />}
      onChange={(_, next) =>
        onChange(
          next.map(each => (typeof each === 'string' ? each : each.value)),
        )
      }
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={field.label}
          required={field.required}
          placeholder={values.length === 0 ? field.placeholder : undefined}
          error={Boolean(error)}
          helperText={error ?? field.help}
          // The browser's own check does not see the values, which stand beside the input.
          inputProps={{ ...params.inputProps, required: false }}
        />
      )}
    />
  );
}
