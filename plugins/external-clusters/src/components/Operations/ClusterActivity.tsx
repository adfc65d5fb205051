import { useText } from '../../hooks/useText';
import { OperationList } from './OperationList';
import { useOperations } from './useOperations';

/** What was done with one cluster, and what goes on now. */
export function ClusterActivity(props: { clusterId: string }) {
  const t = useText();
  const { resource, refresh, more } = useOperations(props.clusterId);
  return (
    <OperationList
      operations={resource}
      none={t('operations.none')}
      showCluster={false}
      onChanged={refresh}
      onMore={more}
    />
  );
}
