import { useCallback } from 'react';
import { JsonObject } from '@backstage/types';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { AskForForm, ProviderForm, useProviderForm } from '../ProviderForm';

const nothingYet: JsonObject = {};

/** Adds a node pool, with the form that its provider gives for this very cluster. */
export function AddNodePoolDialog(props: {
  cluster: ExternalCluster;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { cluster, onClose, onChanged } = props;
  const t = useText();
  const model = useProviderForm(useNodePoolForm(cluster.id), nothingYet);
  const { state, start } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const submit = async () => {
    const settings = await model.check();
    if (settings) await start({ kind: 'CreateNodePool', settings });
  };
  return (
    <ChangeDialog
      title={t('changes.nodePools.addTitle', { name: cluster.displayName })}
      submitLabel={t('changes.nodePools.add')}
      running={state.kind === 'Running'}
      canSubmit={model.form !== undefined && !model.asking}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProviderForm model={model} />
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}

function useNodePoolForm(clusterId: string): AskForForm {
  const api = useApi(externalClustersApiRef);
  return useCallback(
    (settings, signal) =>
      api.getNodePoolForm(clusterId, { settings }, { signal }),
    [api, clusterId],
  );
}
