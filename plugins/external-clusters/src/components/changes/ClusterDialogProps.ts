import {
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';

/** The dialogs that can be opened about a cluster. */
export type ClusterDialogName =
  | 'upgrade'
  | 'start'
  | 'stop'
  | 'delete'
  | 'disconnect'
  | 'replaceKubeconfig'
  | 'getKubeconfig';

/** What each dialog about a cluster gets. */
export interface ClusterDialogProps {
  name: ClusterDialogName;
  /** As it was shown when the dialog was opened. */
  cluster: ExternalClusterSummary;
  /** Absent as long as it is not known. */
  provider?: Provider;
  onClose: () => void;
  /** Something was started or changed. */
  onChanged: () => void;
  onDisconnected: () => void;
}
