import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { NodePoolDialogProps } from './NodePoolDialogProps';

/** Destroys a node pool, after saying what happens to its nodes. */
export function DeleteNodePoolDialog(props: NodePoolDialogProps) {
  const { cluster, pool, onClose, onChanged } = props;
  const { name, desired, ready } = pool;
  const t = useText();
  const { state, start } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const count = desired ?? ready;
  return (
    <ChangeDialog
      danger
      title={t('changes.nodePools.deleteTitle', { name })}
      submitLabel={t('changes.nodePools.deleteSubmit', { name })}
      running={state.kind === 'Running'}
      canSubmit
      onSubmit={() => start({ kind: 'DeleteNodePool', nodePool: name })}
      onClose={onClose}
    >
      <Typography variant="body2">
        {count === undefined
          ? t('changes.nodePools.deleteTextUnknown')
          : t('changes.nodePools.deleteText', { count })}
      </Typography>
      <ChangeProblem state={state} />
    </ChangeDialog>
  );
}
