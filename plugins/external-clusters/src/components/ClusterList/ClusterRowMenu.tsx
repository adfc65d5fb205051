import LinkOffIcon from '@material-ui/icons/LinkOff';
import OpenIcon from '@material-ui/icons/OpenInBrowser';
import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { clusterMenuActions } from '../changes';
import { useClusterDialogs } from '../changes/ClusterDialogs';
import { ActionsMenu } from '../common/ActionsMenu';

/** What can be done with a cluster of the list. */
export function ClusterRowMenu(props: {
  cluster: ExternalClusterSummary;
  onDisconnect: (cluster: ExternalClusterSummary) => void;
}) {
  const { cluster, onDisconnect } = props;
  const t = useText();
  const navigate = useNavigate();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const open = useClusterDialogs();
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
        ...clusterMenuActions(cluster, ['upgrade'], open, t),
        {
          label: t('list.row.disconnect'),
          icon: <LinkOffIcon fontSize="small" />,
          rule: cluster.allowedActions.disconnect,
          onSelect: () => onDisconnect(cluster),
        },
        ...clusterMenuActions(cluster, ['delete'], open, t),
      ]}
    />
  );
}
