import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../hooks/useText';
import { OwnerField } from '../forms/OwnerField';
import { SystemField } from '../forms/SystemField';
import { StepButtons, StepFrame } from '../wizard';
import { CreateWizardModel } from './useCreateWizard';

const useStyles = makeStyles(
  theme => ({
    fields: { display: 'grid', gap: theme.spacing(2), maxWidth: 480 },
  }),
  { name: 'ExternalClustersCreateOwnerStep' },
);

/** What the portal is to say of the cluster: whose it is above all. */
export function OwnerStep(props: { wizard: CreateWizardModel }) {
  const { draft, owners, change, go } = props.wizard;
  const classes = useStyles();
  const t = useText();
  return (
    <StepFrame
      title={t('create.owner.title')}
      actions={
        <StepButtons
          onBack={() => go('account')}
          onNext={() => go('settings')}
          nextDisabled={!draft.owner}
        />
      }
    >
      <div className={classes.fields}>
        {owners.length === 0 && (
          <Alert severity="warning" variant="outlined">
            {t('create.owner.none')}
          </Alert>
        )}
        <OwnerField
          label={t('create.owner.owner')}
          help={t('create.owner.ownerHelp')}
          value={draft.owner}
          owners={owners}
          onChange={owner => change({ owner })}
        />
        <SystemField
          label={t('create.owner.system')}
          help={t('create.owner.systemHelp')}
          value={draft.system}
          onChange={system => change({ system })}
        />
        <TextField
          id="external-clusters-create-display-name"
          variant="outlined"
          size="small"
          label={t('create.owner.displayName')}
          helperText={t('create.owner.displayNameHelp')}
          value={draft.displayName}
          inputProps={{ maxLength: 100 }}
          onChange={({ target }) => change({ displayName: target.value })}
        />
        <TextField
          id="external-clusters-create-description"
          variant="outlined"
          size="small"
          multiline
          minRows={2}
          label={t('create.owner.description')}
          value={draft.description}
          inputProps={{ maxLength: 1000 }}
          onChange={({ target }) => change({ description: target.value })}
        />
      </div>
    </StepFrame>
  );
}
