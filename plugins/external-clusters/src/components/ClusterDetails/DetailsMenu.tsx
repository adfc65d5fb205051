import DeleteIcon from '@material-ui/icons/DeleteOutline';
import EditIcon from '@material-ui/icons/EditOutlined';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ActionsMenu } from '../common/ActionsMenu';
import { deleteRule } from '../common/deleteRule';

/** Everything that can be done with the cluster of the details. */
export function DetailsMenu(props: {
  cluster: ExternalCluster;
  onEdit: () => void;
  onDisconnect: () => void;
}) {
  const { cluster, onEdit, onDisconnect } = props;
  const t = useText();
  return (
    <ActionsMenu
      label={t('details.more')}
      actions={[
        {
          label: t('details.edit'),
          icon: <EditIcon fontSize="small" />,
          rule: cluster.allowedActions.editRegistration,
          onSelect: onEdit,
        },
        {
          label: t('details.disconnect'),
          icon: <LinkOffIcon fontSize="small" />,
          rule: cluster.allowedActions.disconnect,
          onSelect: onDisconnect,
        },
        {
          label: t('details.delete'),
          icon: <DeleteIcon fontSize="small" />,
          rule: deleteRule(cluster, t),
          onSelect: () => {},
        },
      ]}
    />
  );
}
