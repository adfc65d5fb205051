import { KubernetesRights } from '../kubernetes';
import { ArmAnswer, ArmApi, ArmCall } from './ArmApi';
import { CLUSTER_PATH } from './clusterReadRoutes';

const PERMISSIONS = '/providers/Microsoft.Authorization/permissions';
const GROUP = '/resourceGroups/:resourceGroupName';
const CLUSTERS = 'Microsoft.ContainerService/managedClusters';

/** What the caller may do at a place. Roles here are those of the whole subscription, and so of all that is in it. */
export function addPermissionRoutes(api: ArmApi) {
  for (const place of ['', GROUP, CLUSTER_PATH]) {
    api.on(
      {
        name: 'permissions.list',
        method: 'get',
        path: `${place}${PERMISSIONS}`,
        action: 'Microsoft.Authorization/permissions/read',
      },
      listPermissions,
    );
  }
}

function listPermissions(call: ArmCall): ArmAnswer {
  requirePlace(call);
  const { subscription, claims } = call;
  const principal = subscription.principals.find(
    ({ clientId }) => clientId === claims.appid,
  );
  const { actions = [], kubernetesRights } = principal ?? {};
  const dataActions = dataActionsOf(kubernetesRights);
  return {
    status: 200,
    body: {
      value: [{ actions, notActions: [], dataActions, notDataActions: [] }],
    },
  };
}

/** Throws as any other read of a group or a cluster that is not there. */
function requirePlace({ subscription, parameter }: ArmCall) {
  const group = parameter('resourceGroupName');
  const cluster = parameter('resourceName');
  if (group) subscription.getResourceGroup(group);
  if (cluster) subscription.getCluster(group, cluster);
}

/** As far as the rights inside are those of one of the built-in roles. */
function dataActionsOf(rights: KubernetesRights | undefined): string[] {
  if (rights === 'admin') return [`${CLUSTERS}/*`];
  return rights === 'view' ? [`${CLUSTERS}/*/read`] : [];
}
