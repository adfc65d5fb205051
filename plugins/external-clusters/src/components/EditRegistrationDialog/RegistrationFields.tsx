import { makeStyles } from '@material-ui/core/styles';
import { Control, Controller } from 'react-hook-form';
import { ActionRule } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FormTextField } from '../forms/FormTextField';
import { OwnerField } from '../forms/OwnerField';
import { SystemField } from '../forms/SystemField';
import { LabelFields } from './LabelFields';
import { RegistrationForm } from './RegistrationForm';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(2),
      margin: theme.spacing(2, 0),
    },
  }),
  { name: 'ExternalClustersRegistrationFields' },
);

/** The fields of a registration. */
export function RegistrationFields(props: {
  control: Control<RegistrationForm>;
  owners: string[];
  transferRule: ActionRule;
}) {
  const { control, owners, transferRule } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.fields}>
      <FormTextField
        control={control}
        name="displayName"
        label={t('dialogs.edit.displayName')}
        rules={{ required: t('dialogs.edit.required') }}
        textField={{ inputProps: { maxLength: 100 }, autoFocus: true }}
      />
      <FormTextField
        control={control}
        name="description"
        label={t('dialogs.edit.description')}
        textField={{
          multiline: true,
          minRows: 2,
          inputProps: { maxLength: 1000 },
        }}
      />
      <Controller
        control={control}
        name="owner"
        render={({ field }) => (
          <OwnerField
            label={t('dialogs.edit.owner')}
            value={field.value}
            owners={owners}
            disabled={!transferRule.allowed}
            help={transferRule.allowed ? undefined : transferRule.reason}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="system"
        render={({ field }) => (
          <SystemField
            label={t('dialogs.edit.system')}
            help={t('dialogs.edit.systemHelp')}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <LabelFields control={control} />
    </div>
  );
}
