import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { Progress } from '@backstage/core-components';
import { UpgradeOffer } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';
import { ProblemScreen } from '../common/ProblemScreen';
import { UpgradePlan } from './UpgradePlan';
import { useUpgradeOffer } from './useUpgradeOffer';
import { firstTarget } from './versionSkew';

/** Upgrades a control plane to what its provider offers now, and its node pools after it where that is wanted. */
export function UpgradeDialog(props: ClusterDialogProps) {
  const { cluster, provider, onClose, onChanged } = props;
  const t = useText();
  const { resource, refresh } = useUpgradeOffer(cluster.id);
  const [chosen, setChosen] = useState<string>();
  const [thenNodePools, setThenNodePools] = useState(false);
  const { state, start, reset } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const offer = valueOf(resource);
  const target = chosen ?? firstTarget(offer?.targets ?? []);
  const submit = () =>
    offer &&
    start({
      kind: 'UpgradeControlPlane',
      version: target,
      thenNodePools: thenNodePools || undefined,
      seen: { version: seenVersion(offer, cluster.version) },
    });
  const takeOver = () => {
    reset();
    setChosen(undefined);
    refresh();
  };
  return (
    <ChangeDialog
      title={t('changes.upgrade.title', { name: cluster.displayName })}
      submitLabel={
        offer?.targets.length === 0 ? undefined : t('changes.upgrade.submit')
      }
      running={state.kind === 'Running'}
      canSubmit={isOffered(offer, target)}
      onSubmit={submit}
      onClose={onClose}
    >
      {resource.kind === 'Loading' && (
        <div role="status" aria-label={t('changes.asking')}>
          <Typography variant="body2">{t('changes.asking')}</Typography>
          <Progress />
        </div>
      )}
      {resource.kind === 'Failed' && (
        <ProblemScreen error={resource.error} onRetry={refresh} />
      )}
      {offer && (
        <UpgradePlan
          offer={offer}
          target={target}
          thenNodePools={thenNodePools}
          canFollow={
            provider?.capabilities.changes.includes('UpgradeNodePool') === true
          }
          onTarget={setChosen}
          onThenNodePools={setThenNodePools}
        />
      )}
      <ChangeProblem state={state} onTakeOver={takeOver} />
    </ChangeDialog>
  );
}

function isOffered(offer: UpgradeOffer | undefined, version: string): boolean {
  return Boolean(
    offer?.targets.some(
      target => target.version === version && !target.blockedBy,
    ),
  );
}

function seenVersion(offer: UpgradeOffer, listed: string | undefined): string {
  return offer.version ?? listed ?? '';
}
