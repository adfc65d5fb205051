import { dump } from 'js-yaml';
import { AKS_SERVER_APPLICATION } from './entraRouter';

/** The public client application with which kubelogin signs people in, the same in every tenant. */
const AKS_CLIENT_APPLICATION = '80faf920-1908-4b52-b5ef-a8e7bedfc67a';

export interface KubeconfigTarget {
  clusterName: string;
  resourceGroup: string;
  server: string;
  caPem: string;
}

export type KubeconfigUser =
  | {
      kind: 'Certificate';
      role: 'clusterAdmin' | 'clusterUser';
      certPem: string;
      keyPem: string;
      token: string;
    }
  | { kind: 'Kubelogin'; tenantId: string };

/** The kubeconfig that AKS answers: one cluster, one user, one context, and the cluster's own name everywhere. */
export function toKubeconfig(
  target: KubeconfigTarget,
  user: KubeconfigUser,
): string {
  const isAdmin = user.kind === 'Certificate' && user.role === 'clusterAdmin';
  const context = isAdmin ? `${target.clusterName}-admin` : target.clusterName;
  const role = isAdmin ? 'clusterAdmin' : 'clusterUser';
  const userName = `${role}_${target.resourceGroup}_${target.clusterName}`;
  return dump({
    apiVersion: 'v1',
    clusters: [
      {
        cluster: {
          'certificate-authority-data': base64(target.caPem),
          server: target.server,
        },
        name: target.clusterName,
      },
    ],
    contexts: [
      {
        context: { cluster: target.clusterName, user: userName },
        name: context,
      },
    ],
    'current-context': context,
    kind: 'Config',
    preferences: {},
    users: [{ name: userName, user: credentialsOf(user) }],
  });
}

function credentialsOf(user: KubeconfigUser) {
  if (user.kind === 'Kubelogin') return { exec: kubelogin(user.tenantId) };
  return {
    'client-certificate-data': base64(user.certPem),
    'client-key-data': base64(user.keyPem),
    token: user.token,
  };
}

function kubelogin(tenantId: string) {
  return {
    apiVersion: 'client.authentication.k8s.io/v1beta1',
    args: [
      'get-token',
      '--environment',
      'AzurePublicCloud',
      '--server-id',
      AKS_SERVER_APPLICATION,
      '--client-id',
      AKS_CLIENT_APPLICATION,
      '--tenant-id',
      tenantId,
      '--login',
      'devicecode',
    ],
    command: 'kubelogin',
    env: null,
    installHint:
      'kubelogin is not installed which is required to connect to AAD enabled cluster.',
    provideClusterInfo: false,
  };
}

function base64(text: string) {
  return Buffer.from(text).toString('base64');
}
