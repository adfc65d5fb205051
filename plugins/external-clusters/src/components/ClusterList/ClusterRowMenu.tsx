import DeleteIcon from '@material-ui/icons/DeleteOutline';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import OpenIcon from '@material-ui/icons/OpenInBrowser';
import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { ActionsMenu } from '../common/ActionsMenu';
import { deleteRule } from '../common/deleteRule';

/** What can be done with a cluster of the list. */
export function ClusterRowMenu(props: {
  cluster: ExternalClusterSummary;
  onDisconnect: (cluster: ExternalClusterSummary) => void;
}) {
  const { cluster, onDisconnect } = props;
  const t = useText();
  const navigate = useNavigate();
  const clusterRoute = useRouteRef(clusterRouteRef);
  return (
    <ActionsMenu
      label={t('list.row.menu', { name: cluster.displayName })}
      actions={[
        {
          label: t('list.row.open'),
          icon: <OpenIcon fontSize="small" />,
          rule: { allowed: true },
          onSelect: () => navigate(clusterRoute({ clusterId: cluster.id })),
        },
        {
          label: t('list.row.disconnect'),
          icon: <LinkOffIcon fontSize="small" />,
          rule: cluster.allowedActions.disconnect,
          onSelect: () => onDisconnect(cluster),
        },
        {
          label: t('list.row.delete'),
          icon: <DeleteIcon fontSize="small" />,
          rule: deleteRule(cluster, t),
          onSelect: () => {},
        },
      ]}
    />
  );
}
