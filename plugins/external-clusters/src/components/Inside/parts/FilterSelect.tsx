import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { root: { minWidth: 150 } },
  { name: 'ExternalClustersFilterSelect' },
);

/** One of some values to filter by, or all of them, which is `''`. */
export function FilterSelect<Value extends string>(props: {
  /** Of the field in the document; the same at each time. */
  id: string;
  label: string;
  /** What the choice of all is called. */
  all: string;
  chosen: Value | '';
  options: { value: Value; label: string }[];
  onChoose: (value: Value | '') => void;
}) {
  const { id, label, all, chosen, options, onChoose } = props;
  const classes = useStyles();
  const choose = (text: string) =>
    onChoose(options.find(({ value }) => value === text)?.value ?? '');
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      className={classes.root}
      id={id}
      label={label}
      value={chosen}
      // The empty choice has words too.
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      onChange={event => choose(event.target.value)}
    >
      <MenuItem value="">{all}</MenuItem>
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
