import { AksKubernetes } from './AksKubernetes';
import { ArmAnswer, ArmApi, ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { AzureCluster } from './AzureCluster';
import { CLUSTER_PATH } from './clusterReadRoutes';

const ACTIONS = 'Microsoft.ContainerService/managedClusters';

/** The kubeconfigs that ARM gives out. */
export function addCredentialRoutes(api: ArmApi, kubernetes: AksKubernetes) {
  api.on(
    {
      name: 'managedClusters.listClusterUserCredential',
      method: 'post',
      path: `${CLUSTER_PATH}/listClusterUserCredential`,
      action: `${ACTIONS}/listClusterUserCredential/action`,
    },
    call => listUserCredential(call, kubernetes),
  );
  api.on(
    {
      name: 'managedClusters.listClusterAdminCredential',
      method: 'post',
      path: `${CLUSTER_PATH}/listClusterAdminCredential`,
      action: `${ACTIONS}/listClusterAdminCredential/action`,
    },
    call => listAdminCredential(call, kubernetes),
  );
}

async function listUserCredential(call: ArmCall, kubernetes: AksKubernetes) {
  const cluster = getCluster(call);
  const { aadProfile } = cluster.definition.properties;
  const kubeconfig = aadProfile
    ? await kubernetes.kubeloginKubeconfig(call.subscription, cluster)
    : await kubernetes.localKubeconfig(
        call.subscription,
        cluster,
        'clusterUser',
      );
  return toAnswer('clusterUser', kubeconfig);
}

async function listAdminCredential(call: ArmCall, kubernetes: AksKubernetes) {
  const cluster = getCluster(call);
  if (cluster.definition.properties.disableLocalAccounts) {
    throw new ArmError(
      400,
      'BadRequest',
      'Getting static credential is not allowed because this cluster is set to disable local accounts.',
    );
  }
  const kubeconfig = await kubernetes.localKubeconfig(
    call.subscription,
    cluster,
    'clusterAdmin',
  );
  return toAnswer('clusterAdmin', kubeconfig);
}

function toAnswer(name: string, kubeconfig: string): ArmAnswer {
  const value = Buffer.from(kubeconfig).toString('base64');
  return { status: 200, body: { kubeconfigs: [{ name, value }] } };
}

function getCluster({ subscription, parameter }: ArmCall): AzureCluster {
  return subscription.getCluster(
    parameter('resourceGroupName'),
    parameter('resourceName'),
  );
}
