import { ReactNode } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useEntityTitles } from '../../hooks/useEntityTitles';

/** A choice among the owners that the user may act for. */
export function OwnerField(props: {
  label: string;
  value: string;
  owners: string[];
  help?: ReactNode;
  disabled?: boolean;
  onChange: (owner: string) => void;
}) {
  const { label, value, owners, help, disabled, onChange } = props;
  const options =
    value && !owners.includes(value) ? [value, ...owners] : owners;
  const titleOf = useEntityTitles(options);
  return (
    <TextField
      id="external-clusters-owner"
      select
      variant="outlined"
      size="small"
      fullWidth
      required
      label={label}
      value={value}
      disabled={disabled}
      helperText={help}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ SelectDisplayProps: { 'aria-label': label } as object }}
    >
      {options.map(owner => (
        <MenuItem key={owner} value={owner} title={owner}>
          {titleOf(owner)}
        </MenuItem>
      ))}
    </TextField>
  );
}
