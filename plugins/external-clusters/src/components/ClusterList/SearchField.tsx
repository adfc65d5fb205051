import { useEffect, useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../hooks/useText';

const DEBOUNCE_MS = 300;

const useStyles = makeStyles(
  {
    root: {
      flex: '1 1 200px',
      maxWidth: 360,
      // The field has a button of its own, which the keyboard reaches.
      '& input::-webkit-search-cancel-button': { display: 'none' },
    },
  },
  { name: 'ExternalClustersSearchField' },
);

/** Words to search for; the list follows when the typing rests. */
export function SearchField(props: {
  value: string;
  label: string;
  placeholder: string;
  onChange: (value: string) => void;
}) {
  const { value, label, placeholder, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(() => typed !== value && onChange(typed), DEBOUNCE_MS, [typed]);
  return (
    <TextField
      type="search"
      size="small"
      variant="outlined"
      value={typed}
      placeholder={placeholder}
      onChange={event => setTyped(event.target.value)}
      className={classes.root}
      inputProps={{ 'aria-label': label, maxLength: 200 }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: typed && (
          <InputAdornment position="end">
            <IconButton
              size="small"
              aria-label={t('list.clearSearch')}
              onClick={() => setTyped('')}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ),
      }}
    />
  );
}
