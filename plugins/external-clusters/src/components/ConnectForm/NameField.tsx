import TextField from '@material-ui/core/TextField';
import { useText } from '../../hooks/useText';

/** How the cluster is called in the portal. */
export function NameField(props: {
  value: string;
  onChange: (name: string) => void;
}) {
  const t = useText();
  return (
    <TextField
      id="external-clusters-name"
      variant="outlined"
      size="small"
      margin="normal"
      fullWidth
      required
      label={t('connect.name')}
      helperText={t('connect.nameHelp')}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      inputProps={{ maxLength: 100, autoComplete: 'off' }}
    />
  );
}
