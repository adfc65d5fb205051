import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { Control, useFieldArray } from 'react-hook-form';
import { useText } from '../../hooks/useText';
import { FormTextField } from '../forms/FormTextField';
import { RegistrationForm } from './RegistrationForm';

const useStyles = makeStyles(
  theme => ({
    rows: {
      border: 0,
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    row: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  }),
  { name: 'ExternalClustersLabelFields' },
);

/** Labels as rows of key and value. */
export function LabelFields(props: { control: Control<RegistrationForm> }) {
  const { control } = props;
  const classes = useStyles();
  const t = useText();
  const { fields, append, remove } = useFieldArray({ control, name: 'labels' });
  return (
    <fieldset className={classes.rows}>
      <Typography variant="subtitle2" component="legend">
        {t('dialogs.edit.labels')}
      </Typography>
      {fields.map(({ id, key }, index) => (
        <div key={id} className={classes.row}>
          <FormTextField
            control={control}
            name={`labels.${index}.key`}
            label={t('dialogs.edit.labelKey')}
          />
          <FormTextField
            control={control}
            name={`labels.${index}.value`}
            label={t('dialogs.edit.labelValue')}
            textField={{ inputProps: { maxLength: 63 } }}
          />
          <IconButton
            size="small"
            aria-label={t('dialogs.edit.removeLabel', {
              name: key || String(index + 1),
            })}
            onClick={() => remove(index)}
          >
            <DeleteIcon />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => append({ key: '', value: '' })}
        >
          {t('dialogs.edit.addLabel')}
        </Button>
      </div>
    </fieldset>
  );
}
