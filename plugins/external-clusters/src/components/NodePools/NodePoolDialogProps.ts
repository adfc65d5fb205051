import {
  ExternalCluster,
  NodePool,
  Provider,
} from 'backstage-plugin-external-clusters-common';

/** What each dialog about a node pool gets, as it was shown when the dialog was opened. */
export interface NodePoolDialogProps {
  cluster: ExternalCluster;
  pool: NodePool;
  provider?: Provider;
  onClose: () => void;
  onChanged: () => void;
}
