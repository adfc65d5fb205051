import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import {
  ClusterChange,
  Operation,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { ChangeProblem, useChange } from '../changes';
import { useClusterDialogs } from '../changes/ClusterDialogs';
import { ClusterDialogName } from '../changes/ClusterDialogProps';
import { renewChange } from './renewChange';

/** Tries a failed change again on top of what there is now; a deletion asks for the name again, or may be given up. */
export function RetryActions(props: {
  operation: Operation;
  onChanged: () => void;
}) {
  const { operation, onChanged } = props;
  const { change, clusterId = '', title } = operation;
  const api = useApi(externalClustersApiRef);
  const t = useText();
  const openDialog = useClusterDialogs();
  const reading = useAction();
  const starting = useChange(clusterId, onChanged);
  if (!change) return null;

  const open = (name: ClusterDialogName) =>
    reading.run(async () => openDialog(name, await api.getCluster(clusterId)));
  const startAgain = async () => {
    const fresh: { change?: ClusterChange } = {};
    const read = await reading.run(async () => {
      const cluster = await api.getCluster(clusterId);
      const askForOffer = () => api.getUpgrades(clusterId);
      fresh.change = await renewChange(change, cluster, askForOffer);
    });
    if (read && fresh.change) await starting.start(fresh.change);
  };
  const isDeletion = change.kind === 'DeleteCluster';
  const running = [reading, starting].some(
    ({ state }) => state.kind === 'Running',
  );
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={running}
        aria-label={t('operations.tryAgainOf', { title })}
        onClick={() => (isDeletion ? open('delete') : startAgain())}
      >
        {t('operations.tryAgain')}
      </Button>
      {isDeletion && (
        <Button
          size="small"
          disabled={running}
          onClick={() => open('disconnect')}
        >
          {t('operations.disconnectInstead')}
        </Button>
      )}
      <ChangeProblem state={reading.state} />
      <ChangeProblem state={starting.state} onTakeOver={startAgain} />
    </>
  );
}
