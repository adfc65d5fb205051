import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ProblemNotice } from '../common/ProblemNotice';
import { ConflictNotice } from './ConflictNotice';
import { RegistrationFields } from './RegistrationFields';
import { useRegistrationEdit } from './useRegistrationEdit';

/** Changes what the portal says of a cluster: name, description, owner, system, labels. */
export function EditRegistrationDialog(props: {
  cluster: ExternalCluster;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { cluster, onClose, onSaved } = props;
  const t = useText();
  const alertApi = useApi(alertApiRef);
  const owners = valueOf(useStatus().resource)?.owners ?? [];
  const { form, state, conflict, save, takeTheirs } =
    useRegistrationEdit(cluster);
  const running = state.kind === 'Running';
  const submit = form.handleSubmit(async values => {
    if (await save(values)) {
      alertApi.post({
        message: t('dialogs.edit.saved', { name: values.displayName }),
        severity: 'success',
        display: 'transient',
      });
      onSaved();
      onClose();
    }
  });
  return (
    <Dialog
      open
      maxWidth="sm"
      fullWidth
      onClose={running ? undefined : onClose}
      aria-labelledby="external-clusters-edit-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="external-clusters-edit-title">
          {t('dialogs.edit.title', { name: cluster.displayName })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText variant="body2">
            {t('dialogs.edit.intro')}
          </DialogContentText>
          {conflict && (
            <ConflictNotice conflict={conflict} onTakeTheirs={takeTheirs} />
          )}
          <RegistrationFields
            control={form.control}
            owners={owners}
            transferRule={cluster.allowedActions.transfer}
          />
          {state.kind === 'Failed' && <ProblemNotice error={state.error} />}
        </DialogContent>
        <DialogActions style={{ padding: '8px 24px 16px' }}>
          <Button onClick={onClose} disabled={running}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={running || !form.formState.isDirty}
          >
            {t('dialogs.edit.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
