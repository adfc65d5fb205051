import { useState } from 'react';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import {
  ClusterUsage,
  ExternalCluster,
  NodePool,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { NodePoolsCard } from '../ClusterDetails/NodePoolsCard';
import { AddNodePoolDialog } from './AddNodePoolDialog';
import { DeleteNodePoolDialog } from './DeleteNodePoolDialog';
import { EditNodePoolDialog } from './EditNodePoolDialog';
import { canDo, NodePoolAction, NodePoolMenu } from './NodePoolMenu';
import { UpgradeNodePoolDialog } from './UpgradeNodePoolDialog';

const dialogs = {
  edit: EditNodePoolDialog,
  upgrade: UpgradeNodePoolDialog,
  delete: DeleteNodePoolDialog,
};

/** The node pools of a cluster, and what can be done with them. It keeps a pool as it was when its dialog was opened. */
export function NodePoolsTab(props: {
  cluster: ExternalCluster;
  provider: Provider | undefined;
  /** What was read inside the cluster, once it was. */
  usage?: ClusterUsage;
  onChanged: () => void;
}) {
  const { cluster, provider, usage, onChanged } = props;
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<{
    action: NodePoolAction;
    pool: NodePool;
  }>();
  const Opened = opened && dialogs[opened.action];
  const changeable = provider?.capabilities.changes.length;
  return (
    <>
      <NodePoolsCard
        cluster={cluster}
        usage={usage}
        action={
          canDo(provider, 'CreateNodePool') && (
            <AddButton cluster={cluster} onClick={() => setAdding(true)} />
          )
        }
        renderMenu={
          changeable
            ? pool => (
                <NodePoolMenu
                  cluster={cluster}
                  pool={pool}
                  provider={provider}
                  onAction={action => setOpened({ action, pool })}
                />
              )
            : undefined
        }
      />
      {adding && (
        <AddNodePoolDialog
          cluster={cluster}
          onClose={() => setAdding(false)}
          onChanged={onChanged}
        />
      )}
      {opened && Opened && (
        <Opened
          cluster={cluster}
          pool={opened.pool}
          provider={provider}
          onClose={() => setOpened(undefined)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

function AddButton(props: { cluster: ExternalCluster; onClick: () => void }) {
  const t = useText();
  const { allowed, reason } = props.cluster.allowedActions.editNodePools;
  return (
    <span title={allowed ? undefined : reason}>
      <Button
        size="small"
        variant="outlined"
        color="primary"
        startIcon={<AddIcon />}
        disabled={!allowed}
        onClick={props.onClick}
      >
        {t('changes.nodePools.add')}
      </Button>
    </span>
  );
}
