import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { ClusterDialogProps } from '../changes/ClusterDialogProps';

/** Starts or stops a cluster, after saying what that means. */
export function PowerDialog(props: ClusterDialogProps) {
  const { name, cluster, onClose, onChanged } = props;
  const t = useText();
  const { state, start } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const power = name === 'stop' ? 'stop' : 'start';
  return (
    <ChangeDialog
      title={t(`changes.power.${power}Title`, { name: cluster.displayName })}
      submitLabel={t(`changes.power.${power}`)}
      running={state.kind === 'Running'}
      canSubmit
      onSubmit={() =>
        start({ kind: power === 'stop' ? 'StopCluster' : 'StartCluster' })
      }
      onClose={onClose}
    >
      <Typography variant="body2">{t(`changes.power.${power}Text`)}</Typography>
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}
