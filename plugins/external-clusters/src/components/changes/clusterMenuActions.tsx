import DeleteIcon from '@material-ui/icons/DeleteOutline';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import StartIcon from '@material-ui/icons/PlayArrow';
import StopIcon from '@material-ui/icons/Stop';
import UpgradeIcon from '@material-ui/icons/ArrowUpward';
import KeyIcon from '@material-ui/icons/VpnKeyOutlined';
import {
  ActionRule,
  ExternalClusterSummary,
} from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';
import { MenuAction } from '../common/ActionsMenu';
import { ClusterDialogName } from './ClusterDialogProps';

const icons: Record<ClusterDialogName, JSX.Element> = {
  upgrade: <UpgradeIcon fontSize="small" />,
  start: <StartIcon fontSize="small" />,
  stop: <StopIcon fontSize="small" />,
  replaceKubeconfig: <KeyIcon fontSize="small" />,
  getKubeconfig: <KeyIcon fontSize="small" />,
  disconnect: <LinkOffIcon fontSize="small" />,
  delete: <DeleteIcon fontSize="small" />,
};

/** Entries of a menu, each of which opens its dialog; what is not allowed keeps its reason. */
export function clusterMenuActions(
  cluster: ExternalClusterSummary,
  names: ClusterDialogName[],
  open: (name: ClusterDialogName, cluster: ExternalClusterSummary) => void,
  t: Text,
): MenuAction[] {
  return names.map(name => ({
    label:
      name === 'disconnect'
        ? t('details.disconnect')
        : t(`changes.action.${name}`),
    icon: icons[name],
    rule: ruleOf(cluster, name),
    onSelect: () => open(name, cluster),
  }));
}

function ruleOf(
  { allowedActions }: ExternalClusterSummary,
  name: ClusterDialogName,
): ActionRule {
  return allowedActions[
    name === 'replaceKubeconfig' ? 'editRegistration' : name
  ];
}
