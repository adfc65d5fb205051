import DeleteIcon from '@material-ui/icons/DeleteOutline';
import EditIcon from '@material-ui/icons/EditOutlined';
import UpgradeIcon from '@material-ui/icons/ArrowUpward';
import {
  ActionRule,
  ExternalCluster,
  NodePool,
  OperationKind,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ActionsMenu } from '../common/ActionsMenu';

/** The dialogs about one node pool. */
export type NodePoolAction = 'edit' | 'upgrade' | 'delete';

const actions = [
  { name: 'edit', kind: 'UpdateNodePool', Icon: EditIcon },
  { name: 'upgrade', kind: 'UpgradeNodePool', Icon: UpgradeIcon },
  { name: 'delete', kind: 'DeleteNodePool', Icon: DeleteIcon },
] as const;

/** What can be done with one node pool; what cannot says why. */
export function NodePoolMenu(props: {
  cluster: ExternalCluster;
  pool: NodePool;
  provider: Provider | undefined;
  onAction: (action: NodePoolAction) => void;
}) {
  const { cluster, pool, provider, onAction } = props;
  const t = useText();
  const notOffered: ActionRule = {
    allowed: false,
    reason: t('changes.nodePools.notOffered'),
  };
  return (
    <ActionsMenu
      label={t('changes.nodePools.menu', { name: pool.name })}
      actions={actions.map(({ name, kind, Icon }) => ({
        label: t(`changes.nodePools.${name}`),
        icon: <Icon fontSize="small" />,
        rule: canDo(provider, kind)
          ? cluster.allowedActions.editNodePools
          : notOffered,
        onSelect: () => onAction(name),
      }))}
    />
  );
}

/** True where the provider offers a change; an edit needs something to edit. */
export function canDo(
  provider: Provider | undefined,
  kind: OperationKind,
): boolean {
  const { changes = [], nodePoolEdits = [] } = provider?.capabilities ?? {};
  return (
    changes.includes(kind) &&
    (kind !== 'UpdateNodePool' || nodePoolEdits.length > 0)
  );
}
