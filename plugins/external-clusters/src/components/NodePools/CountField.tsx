import TextField from '@material-ui/core/TextField';

/** A number of nodes; not a number while nothing is entered. */
export function CountField(props: {
  id: string;
  label: string;
  value: number | undefined;
  error?: string;
  help?: string;
  onChange: (value: number) => void;
}) {
  const { id, label, value, error, help, onChange } = props;
  return (
    <TextField
      id={id}
      type="number"
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      label={label}
      error={Boolean(error)}
      helperText={error ?? help}
      value={value === undefined || Number.isNaN(value) ? '' : value}
      inputProps={{ min: 0, step: 1 }}
      onChange={({ target }) =>
        onChange(target.value === '' ? NaN : Number(target.value))
      }
    />
  );
}
