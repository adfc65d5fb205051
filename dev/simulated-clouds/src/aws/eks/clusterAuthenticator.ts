import { Clock } from '../../core';
import { KubernetesAuthenticator, KubernetesRights } from '../../kubernetes';
import { AwsGrants } from '../AwsAccountSpec';
import { Credential } from '../identity/Credential';
import { readClusterToken } from './clusterToken';
import { EksCluster } from './EksCluster';

/** Lets those principals of the cluster's own account in who are mapped to rights inside. */
export function clusterAuthenticator(
  cluster: EksCluster,
  findCredential: (accessKeyId: string) => Credential | undefined,
  clock: Clock,
): KubernetesAuthenticator {
  return ({ bearer }) => {
    const principal = readClusterToken(
      bearer ?? '',
      cluster.name,
      findCredential,
      clock,
    );
    if (principal?.accountId !== cluster.accountId) return undefined;
    const rights = kubernetesRightsOf(principal.grants);
    if (rights === 'unmapped') return undefined;
    const groups = rights === 'admin' ? ['system:masters'] : [];
    return {
      user: principal.arn,
      groups: [...groups, 'system:authenticated'],
      rights,
    };
  };
}

function kubernetesRightsOf(grants: AwsGrants): KubernetesRights | 'unmapped' {
  if (grants.kubernetesRights !== undefined) return grants.kubernetesRights;
  if (grants.rights === 'full') return 'admin';
  return grants.rights === 'read-only' ? 'view' : 'unmapped';
}
