import { externalClusterAccountUsePermission } from 'backstage-plugin-external-clusters-common';
import { RightsReports } from '../rights';
import { AccountAuthority } from './AccountAuthority';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Says which rights are there and which are missing: for those who may use the account, and for owners. */
export function rightsEndpoints(options: {
  authority: AccountAuthority;
  clusters: ClusterAuthority;
  reports: RightsReports;
}): AnyEndpoint[] {
  const { authority, clusters, reports } = options;

  const getAccountRights = endpoint({
    id: 'getAccountRights',
    callers: 'Users',
    limited: true,
    authorize: ({ params }, caller) =>
      authority.toUse(
        params.accountId,
        externalClusterAccountUsePermission,
        caller,
      ),
    handle: ({ query, signal }, account, caller) =>
      reports.ofAccount(account, query.clusterRef, caller, signal),
  });

  const getClusterRights = endpoint({
    id: 'getClusterRights',
    callers: 'Users',
    limited: true,
    authorize: ({ params }, caller) =>
      clusters.toLookInside(params.clusterId, caller),
    handle: ({ signal }, { cluster }) => reports.ofCluster(cluster, signal),
  });

  return [getAccountRights, getClusterRights];
}
