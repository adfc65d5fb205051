import { useCallback, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';
import { CopyableText } from '../common/CopyableText';
import { ProblemScreen } from '../common/ProblemScreen';
import { DeletionFacts } from './DeletionFacts';

/** Destroys a cluster in the cloud: says all that goes with it, and asks for its name. */
export function DeleteDialog(props: ClusterDialogProps) {
  const { cluster, onClose, onChanged } = props;
  const { id, name } = cluster;
  const t = useText();
  const [typed, setTyped] = useState('');
  const { resource, refresh } = useDeletion(id);
  const deletion = valueOf(resource);
  const isAdmin = valueOf(useStatus().resource)?.isAdmin === true;
  const mayDelete =
    deletion && (isAdmin || deletion.otherRegistrations.length === 0);
  const { state, start } = useChange(id, () => {
    onChanged();
    onClose();
  });
  return (
    <ChangeDialog
      danger
      title={t('changes.delete.title', { name: cluster.displayName })}
      submitLabel={t('changes.delete.submit', { name })}
      running={state.kind === 'Running'}
      canSubmit={mayDelete === true && typed === name}
      onSubmit={() => start({ kind: 'DeleteCluster', confirmation: typed })}
      onClose={onClose}
    >
      <Typography>{t('changes.delete.what')}</Typography>
      {resource.kind === 'Loading' && <Progress />}
      {resource.kind === 'Failed' && (
        <ProblemScreen error={resource.error} onRetry={refresh} />
      )}
      {deletion && <DeletionFacts deletion={deletion} isAdmin={isAdmin} />}
      {mayDelete && (
        <div>
          <Typography variant="body2" component="div">
            <CopyableText text={name} label={t('details.facts.name')} />
          </Typography>
          <TextField
            id="external-clusters-delete-confirmation"
            variant="outlined"
            size="small"
            margin="dense"
            fullWidth
            label={t('changes.delete.type', { name })}
            value={typed}
            inputProps={{ spellCheck: false, autoComplete: 'off' }}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
      )}
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}

function useDeletion(clusterId: string) {
  const api = useApi(externalClustersApiRef);
  return useResource(
    useCallback(
      signal => api.getDeletion(clusterId, { signal }),
      [api, clusterId],
    ),
  );
}
