import { useState } from 'react';
import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ChangeDialog, ChangeProblem, useChange } from '../changes';
import { NodePoolDialogProps } from './NodePoolDialogProps';
import { poolComplaints } from './poolComplaints';
import { PoolFields } from './PoolFields';
import { seenOf, takeOver, toEdit, toSettings } from './PoolForm';

/** Edits what a provider lets people edit of a node pool; sends only what was changed, and what was seen of that. */
export function EditNodePoolDialog(props: NodePoolDialogProps) {
  const { cluster, pool, provider, onClose, onChanged } = props;
  const t = useText();
  const editable = provider?.capabilities.nodePoolEdits ?? [];
  const [shown, setShown] = useState(() => toSettings(pool));
  const [settings, setSettings] = useState(shown);
  // Rows that were being typed belong to what was shown before.
  const [round, setRound] = useState(0);
  const [complaints, setComplaints] = useState<FieldProblem[]>([]);
  const { state, start, reset } = useChange(cluster.id, () => {
    onChanged();
    onClose();
  });
  const edit = toEdit(settings, shown, editable);
  const error = state.kind === 'Failed' ? state.error : undefined;

  const submit = () => {
    const mine = poolComplaints(settings, editable, t);
    setComplaints(mine);
    if (mine.length > 0) return;
    start({
      kind: 'UpdateNodePool',
      nodePool: pool.name,
      edit,
      seen: seenOf(shown, edit),
    });
  };
  const startOver = () => {
    const now = takeOver(shown, error?.differences ?? []);
    reset();
    setShown(now);
    setSettings(takeOver(settings, error?.differences ?? []));
    setRound(number => number + 1);
  };
  return (
    <ChangeDialog
      title={t('changes.nodePools.editTitle', { name: pool.name })}
      submitLabel={t('changes.nodePools.save')}
      running={state.kind === 'Running'}
      canSubmit={Object.keys(edit).length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <PoolFields
        key={round}
        settings={settings}
        editable={editable}
        problems={[...complaints, ...(error?.problems ?? [])]}
        onChange={part => {
          setComplaints([]);
          setSettings(before => ({ ...before, ...part }));
        }}
      />
      <ChangeProblem
        state={state}
        ownFields={editable}
        onTakeOver={startOver}
      />
    </ChangeDialog>
  );
}
