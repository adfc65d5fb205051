import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ChangeDialog, ChangeProblem } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';
import { toKubeconfigInput } from '../ConnectForm/ConnectDraft';
import { InspectionPanel } from '../ConnectForm/InspectionPanel';
import { KubeconfigField } from '../ConnectForm/KubeconfigField';
import { useInspection } from '../ConnectForm/useInspection';
import { useKnownContexts } from '../ConnectForm/useKnownContexts';

/** Replaces the kubeconfig of a connected cluster; what the new one says is shown before. */
export function ReplaceKubeconfigDialog(props: ClusterDialogProps) {
  const { cluster, onClose, onChanged } = props;
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const alertApi = useApi(alertApiRef);
  const { state, run } = useAction();
  const [input, setInput] = useState({ kubeconfig: '', context: '' });
  const inspection = useInspection(input.kubeconfig, input.context);
  const contexts = useKnownContexts(input.kubeconfig, inspection);
  const submit = () =>
    run(async () => {
      await api.replaceKubeconfig(cluster.id, toKubeconfigInput(input));
      alertApi.post({
        message: t('changes.kubeconfig.done', { name: cluster.displayName }),
        severity: 'success',
        display: 'transient',
      });
      onChanged();
      onClose();
    });
  return (
    <ChangeDialog
      wide
      title={t('changes.kubeconfig.title', { name: cluster.displayName })}
      submitLabel={t('changes.kubeconfig.submit')}
      running={state.kind === 'Running'}
      canSubmit={valueOf(inspection) !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography variant="body2">{t('changes.kubeconfig.text')}</Typography>
      <KubeconfigField
        value={input.kubeconfig}
        onChange={kubeconfig => setInput({ kubeconfig, context: '' })}
      />
      <InspectionPanel
        inspection={inspection}
        contexts={contexts}
        chosenContext={input.context}
        onContext={context => setInput({ ...input, context })}
      />
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}
