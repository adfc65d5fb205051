import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useText } from '../../hooks/useText';
import { visuallyHidden } from '../common/visuallyHidden';

const useStyles = makeStyles(
  theme => ({
    rows: {
      border: 0,
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    row: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
  }),
  { name: 'ExternalClustersRowsFieldset' },
);

/** Several things of the same kind, one per row, with ways to add and remove. */
export function RowsFieldset<T>(props: {
  label: string;
  /** Where the label stands above already. */
  labelHidden?: boolean;
  help?: string;
  error?: string;
  rows: T[];
  nameOf: (row: T) => string;
  renderRow: (row: T, index: number) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
}) {
  const { label, help, error, rows, nameOf, renderRow } = props;
  const classes = useStyles();
  const t = useText();
  const text = error ?? help;
  return (
    <fieldset className={classes.rows}>
      <Typography
        variant="subtitle2"
        component="legend"
        style={props.labelHidden ? visuallyHidden : undefined}
      >
        {label}
      </Typography>
      {rows.map((row, index) => (
        // Rows have no identity but their place.
        <div key={index} className={classes.row}>
          {renderRow(row, index)}
          <IconButton
            size="small"
            aria-label={t('form.remove', {
              name: nameOf(row) || String(index + 1),
            })}
            onClick={() => props.onRemove(index)}
          >
            <DeleteIcon />
          </IconButton>
        </div>
      ))}
      {text && (
        <FormHelperText error={Boolean(error)} role={error && 'alert'}>
          {text}
        </FormHelperText>
      )}
      <div>
        <Button
          size="small"
          startIcon={<AddIcon />}
          aria-label={t('form.addTo', { what: label })}
          onClick={props.onAdd}
        >
          {t('form.add')}
        </Button>
      </div>
    </fieldset>
  );
}
