import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  KubeconfigDownload,
  KubeconfigSignIn,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';
import { KubeconfigOffer } from './KubeconfigOffer';
import { KubeconfigReady } from './KubeconfigReady';
import { saveFile } from './saveFile';

/** Gives a kubeconfig to an owner; where the operator offers both, they choose how it signs in. */
export function GetKubeconfigDialog({ cluster, onClose }: ClusterDialogProps) {
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const status = useStatus();
  const { state, run, reset } = useAction();
  const [signIn, setSignIn] = useState<KubeconfigSignIn>('Program');
  const [download, setDownload] = useState<KubeconfigDownload>();
  const submit = () => {
    if (download) saveFile(download.fileName, download.kubeconfig);
    else {
      run(async () =>
        setDownload(await api.createKubeconfig(cluster.id, { signIn })),
      );
    }
  };
  const choose = (choice: KubeconfigSignIn) => {
    // Why the other one was refused says nothing about this one.
    reset();
    setSignIn(choice);
  };
  return (
    <ChangeDialog
      title={t('kubeconfig.title', { name: cluster.displayName })}
      submitLabel={download ? t('kubeconfig.download') : t('kubeconfig.submit')}
      done={download !== undefined}
      running={state.kind === 'Running'}
      canSubmit={status.resource.kind === 'Loaded'}
      onSubmit={submit}
      onClose={onClose}
    >
      {download ? (
        <KubeconfigReady download={download} />
      ) : (
        <KubeconfigOffer
          status={status.resource}
          onRetry={status.refresh}
          signIn={signIn}
          onChoose={choose}
        />
      )}
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}
