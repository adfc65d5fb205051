import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useText } from '../../hooks/useText';

/** Which context of a kubeconfig is meant. */
export function ContextField(props: {
  contexts: readonly string[];
  value: string;
  onChange: (context: string) => void;
}) {
  const { contexts, value, onChange } = props;
  const t = useText();
  const label = t('connect.context');
  return (
    <TextField
      id="external-clusters-context"
      select
      variant="outlined"
      size="small"
      margin="normal"
      fullWidth
      label={label}
      helperText={t('connect.contextHelp')}
      value={contexts.includes(value) ? value : ''}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ SelectDisplayProps: { 'aria-label': label } as object }}
    >
      {contexts.map(context => (
        <MenuItem key={context} value={context}>
          {context}
        </MenuItem>
      ))}
    </TextField>
  );
}
