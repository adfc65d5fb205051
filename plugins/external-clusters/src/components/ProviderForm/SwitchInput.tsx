import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import Switch from '@material-ui/core/Switch';
import { FieldInputProps, inputId } from './FieldInput';

/** On or off. */
export function SwitchInput(props: FieldInputProps) {
  const { field, value, error, onChange } = props;
  const help = error ?? field.help;
  const helpId = `${inputId(field)}-help`;
  return (
    <FormControl error={Boolean(error)}>
      <FormControlLabel
        label={field.label}
        control={
          <Switch
            id={inputId(field)}
            color="primary"
            checked={value === true}
            inputProps={help ? { 'aria-describedby': helpId } : undefined}
            onChange={(_, checked) => onChange(checked)}
          />
        }
      />
      {help && <FormHelperText id={helpId}>{help}</FormHelperText>}
    </FormControl>
  );
}
