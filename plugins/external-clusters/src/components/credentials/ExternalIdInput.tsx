import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Control, useWatch } from 'react-hook-form';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { CopyButton } from '../common/CopyButton';
import { ProblemNotice } from '../common/ProblemNotice';
import { FieldInputProps } from './AccountFieldInput';
import { CredentialDraft } from './useCredentialDrafts';

/** An external id, which nobody types: it is made by the portal for the owner and copied from here. */
export function ExternalIdInput(
  props: FieldInputProps<string> & { control: Control<CredentialDraft> },
) {
  const { field, id, value, error, inputRef, onChange, control } = props;
  const api = useApi(externalClustersApiRef);
  const t = useText();
  const owner = useWatch({ control, name: 'owner' });
  const { state, run } = useAction();
  const make = () =>
    run(async () => onChange((await api.createExternalId(owner)).externalId));
  return (
    <div>
      <Box display="flex" alignItems="flex-start">
        <TextField
          id={id}
          variant="outlined"
          size="small"
          fullWidth
          label={field.label}
          required={field.required}
          error={Boolean(error)}
          helperText={
            error ?? field.help ?? t('accounts.credential.externalIdHelp')
          }
          value={value}
          inputRef={inputRef}
          inputProps={{ readOnly: true }}
        />
        {value && <CopyButton text={value} what={field.label} />}
      </Box>
      <Button
        size="small"
        disabled={!owner || state.kind === 'Running'}
        onClick={make}
      >
        {t('accounts.credential.externalId')}
      </Button>
      {!owner && (
        <Typography variant="caption">
          {t('accounts.credential.externalIdNeedsOwner')}
        </Typography>
      )}
      {state.kind === 'Failed' && <ProblemNotice error={state.error} />}
    </div>
  );
}
