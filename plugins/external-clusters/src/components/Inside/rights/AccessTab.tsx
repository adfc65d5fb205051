import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { ExternalCluster } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../../api';
import { useResource } from '../../../hooks/useResource';
import { AccessCard } from '../../ClusterDetails/AccessCard';
import { RightsCard } from './RightsCard';

const useStyles = makeStyles(
  theme => ({
    stack: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ExternalClustersAccessTab' },
);

/** Whether cloud and cluster can be asked, and which rights there are. The clouds are asked once, and when somebody wants it. */
export function AccessTab(props: { cluster: ExternalCluster }) {
  const { cluster } = props;
  const classes = useStyles();
  const api = useApi(externalClustersApiRef);
  const { resource, refresh } = useResource(
    useCallback(
      (signal: AbortSignal) => api.getClusterRights(cluster.id, { signal }),
      [api, cluster.id],
    ),
  );
  return (
    <div className={classes.stack}>
      <AccessCard cluster={cluster} />
      <RightsCard cluster={cluster} rights={resource} onAgain={refresh} />
    </div>
  );
}
