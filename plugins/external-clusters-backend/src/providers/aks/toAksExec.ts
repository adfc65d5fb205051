import {
  KubeconfigExec,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { inShell } from '../shared/rights';
import { AksRef } from './AksRef';
import { AksScope, AzureCloud } from './AksSettings';

/** The application that every AKS cluster with Entra sign-in knows itself as, in every Azure cloud. */
export const AKS_SERVER_ID = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** The public application of Azure that people sign in with. */
const AKS_CLIENT_ID = '80faf920-1908-4b52-b5ef-a8e7bedfc67a';

/** What kubelogin calls the clouds. */
const ENVIRONMENTS: Record<AzureCloud, string> = {
  AzurePublic: 'AzurePublicCloud',
  AzureUSGovernment: 'AzureUSGovernmentCloud',
  AzureChinaCloud: 'AzureChinaCloud',
};

/**
 * How people sign in to an AKS cluster: with kubelogin and their own Entra identity.
 * Source: what `az aks get-credentials --format exec` writes.
 */
export function toAksExec({
  tenantId,
  cloud,
}: Pick<AksScope, 'tenantId' | 'cloud'>): Pick<
  KubeconfigExec,
  'exec' | 'notes'
> {
  return {
    exec: {
      command: 'kubelogin',
      args: [
        'get-token',
        '--environment',
        ENVIRONMENTS[cloud],
        '--server-id',
        AKS_SERVER_ID,
        '--client-id',
        AKS_CLIENT_ID,
        '--tenant-id',
        tenantId,
        '--login',
        'devicecode',
      ],
      installHint: 'Install kubelogin: az aks install-cli',
      provideClusterInfo: false,
    },
    notes: [
      'You need kubelogin; it asks you to sign in with Microsoft Entra in a browser.',
      'Your Entra identity needs a role on the cluster, such as Azure Kubernetes Service RBAC Reader, or RBAC in it.',
    ],
  };
}

/** A cluster with local accounts alone has no people: whoever signs in is its user, or its administrator. */
export function noEntraSignIn({
  resourceGroup,
  name,
  subscriptionId,
}: AksRef): ProviderError {
  return new ProviderError(
    'Unsupported',
    'Nobody can sign in to this cluster with Microsoft Entra: it has local accounts only',
    {
      code: 'NO_SIGN_IN',
      hint: `Who may do so in Azure gets its kubeconfig with: az aks get-credentials --subscription ${subscriptionId} --resource-group ${inShell(
        resourceGroup,
      )} --name ${name}`,
    },
  );
}
