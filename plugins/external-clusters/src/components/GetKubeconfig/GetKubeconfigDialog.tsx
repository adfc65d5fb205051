import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  KubeconfigDownload,
  KubeconfigSignIn,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ChangeDialog, ChangeProblem } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';
import { KubeconfigReady } from './KubeconfigReady';
import { saveFile } from './saveFile';
import { SignInChoice } from './SignInChoice';

/** Gives a kubeconfig to an owner; where the operator offers both, they choose how it signs in. */
export function GetKubeconfigDialog({ cluster, onClose }: ClusterDialogProps) {
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const { resource: status } = useStatus();
  const offered = valueOf(status)?.features.kubeconfig;
  const { state, run } = useAction();
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
  return (
    <ChangeDialog
      title={t('kubeconfig.title', { name: cluster.displayName })}
      submitLabel={
        download
          ? t('kubeconfig.download', { fileName: download.fileName })
          : t('kubeconfig.submit')
      }
      running={state.kind === 'Running'}
      canSubmit
      onSubmit={submit}
      onClose={onClose}
    >
      {download ? (
        <KubeconfigReady download={download} />
      ) : (
        <>
          <Typography variant="body2">{t('kubeconfig.intro')}</Typography>
          {offered === 'token' ? (
            <SignInChoice value={signIn} onChange={setSignIn} />
          ) : (
            <Typography variant="body2">
              {t('kubeconfig.ProgramHelp')}
            </Typography>
          )}
        </>
      )}
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}
