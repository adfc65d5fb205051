import { Scenario } from 'simulated-clouds/src/scenarios';
import { AKS_VIEWER_ROLE } from '../../providers/aks/aksPolicies';
import { EKS_VIEWER_POLICY } from '../../providers/eks/eksPolicies';
import { GKE_VIEWER_ROLE } from '../../providers/gke/gkePolicies';
import { smallClouds } from './smallClouds';

/**
 * One account with one running cluster in each cloud. What is entered for it may do exactly what the documented policy
 * for viewing allows, and read in the clusters.
 */
export function viewOnlyClouds(): Scenario {
  const clouds = smallClouds();
  return {
    ...clouds,
    name: 'view only',
    azure: clouds.azure.map(subscription => ({
      ...subscription,
      clusters: subscription.clusters.map(cluster => ({
        ...cluster,
        pools: [
          ...cluster.pools,
          { ...cluster.pools[0]!, name: 'work', mode: 'User' },
        ],
      })),
      principals: subscription.principals.map(principal => ({
        ...principal,
        actions: AKS_VIEWER_ROLE.Actions,
        kubernetesRights: 'view',
      })),
    })),
    aws: clouds.aws.map(account => ({
      ...account,
      accessKeys: account.accessKeys.map(key => ({
        ...key,
        rights: EKS_VIEWER_POLICY.Statement.flatMap(({ Action }) => Action),
        kubernetesRights: 'view',
      })),
    })),
    google: clouds.google.map(project => ({
      ...project,
      serviceAccounts: project.serviceAccounts.map(account => ({
        ...account,
        rights: GKE_VIEWER_ROLE.includedPermissions,
      })),
    })),
  };
}
