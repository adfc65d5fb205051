import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { Progress } from '@backstage/core-components';
import { NodePoolUpgrade } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { ProblemScreen } from '../common/ProblemScreen';
import {
  defaultTarget,
  firstTarget,
  UpgradeTargets,
  useUpgradeOffer,
} from '../UpgradeDialog';
import { NodePoolDialogProps } from './NodePoolDialogProps';

/** Upgrades one node pool to what its provider offers for it now. */
export function UpgradeNodePoolDialog(props: NodePoolDialogProps) {
  const { cluster, pool, onClose, onChanged } = props;
  const t = useText();
  const { resource, refresh } = useUpgradeOffer(cluster.id);
  const [chosen, setChosen] = useState<string>();
  const { state, start, reset } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const offer = valueOf(resource)?.nodePools.find(
    ({ name }) => name === pool.name,
  );
  const targets = offer?.targets ?? [];
  const begin = offer?.launchTemplate ? defaultTarget : firstTarget;
  const target = chosen ?? begin(targets);
  const from = offer?.version ?? pool.version ?? '';
  const takeOver = () => {
    reset();
    setChosen(undefined);
    refresh();
  };
  return (
    <ChangeDialog
      title={t('changes.nodePools.upgradeTitle', { name: pool.name })}
      submitLabel={
        resource.kind === 'Loaded' && targets.length === 0
          ? undefined
          : t('changes.upgrade.submit')
      }
      running={state.kind === 'Running'}
      canSubmit={targets.some(
        ({ version, blockedBy }) => version === target && !blockedBy,
      )}
      onSubmit={() =>
        start({
          kind: 'UpgradeNodePool',
          nodePool: pool.name,
          version: target,
          seen: { version: from, launchTemplate: offer?.launchTemplate },
        })
      }
      onClose={onClose}
    >
      {resource.kind === 'Loading' && (
        <div role="status" aria-label={t('changes.asking')}>
          <Progress />
        </div>
      )}
      {resource.kind === 'Failed' && (
        <ProblemScreen error={resource.error} onRetry={refresh} />
      )}
      {resource.kind === 'Loaded' && targets.length === 0 && (
        <Typography>
          {offer?.note ?? t('changes.nodePools.upgradeNone')}
        </Typography>
      )}
      {offer && targets.length > 0 && (
        <>
          {target && <FromTo offer={offer} from={from || '–'} to={target} />}
          <UpgradeTargets
            targets={targets}
            ofTemplate={offer.launchTemplate !== undefined}
            value={target}
            onChange={setChosen}
          />
          <Typography variant="body2">
            {t('changes.nodePools.upgradeText')}
          </Typography>
        </>
      )}
      <ChangeProblem state={state} onTakeOver={takeOver} />
    </ChangeDialog>
  );
}

function FromTo(props: { offer: NodePoolUpgrade; from: string; to: string }) {
  const { offer, from, to } = props;
  const { launchTemplate: name } = offer;
  const t = useText();
  return (
    <Typography variant="h6" component="p" aria-live="polite">
      {name === undefined
        ? t('changes.upgrade.fromTo', { from, to })
        : t('changes.nodePools.upgradeTemplate', { from, to, name })}
    </Typography>
  );
}
