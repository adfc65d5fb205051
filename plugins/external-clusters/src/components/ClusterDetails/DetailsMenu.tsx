import EditIcon from '@material-ui/icons/EditOutlined';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterMenuActions } from '../changes';
import { useClusterDialogs } from '../changes/ClusterDialogs';
import { ActionsMenu } from '../common/ActionsMenu';

/** Everything that can be done with the cluster of the details. */
export function DetailsMenu(props: {
  cluster: ExternalCluster;
  onEdit: () => void;
  onDisconnect: () => void;
}) {
  const { cluster, onEdit, onDisconnect } = props;
  const t = useText();
  const open = useClusterDialogs();
  const connected = cluster.origin === 'Connected';
  return (
    <ActionsMenu
      label={t('details.more')}
      actions={[
        ...clusterMenuActions(cluster, ['upgrade', 'start', 'stop'], open, t),
        {
          label: t('details.edit'),
          icon: <EditIcon fontSize="small" />,
          rule: cluster.allowedActions.editRegistration,
          onSelect: onEdit,
        },
        ...clusterMenuActions(
          cluster,
          connected ? ['replaceKubeconfig'] : ['getKubeconfig'],
          open,
          t,
        ),
        {
          label: t('details.disconnect'),
          icon: <LinkOffIcon fontSize="small" />,
          rule: cluster.allowedActions.disconnect,
          onSelect: onDisconnect,
        },
        ...clusterMenuActions(cluster, ['delete'], open, t),
      ]}
    />
  );
}
