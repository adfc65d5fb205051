import { RightsMend } from 'backstage-plugin-external-clusters-common';
import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { X509Certificate } from 'node:crypto';
import { readTokenClaims } from '../../kubernetes';
import { inShell, kubectlGrant } from '../shared/rights';

const SERVICE_ACCOUNT = /^system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)$/;

/** What lets the holder of a credential read in its cluster. */
export function grantToHolder({
  auth,
}: Pick<ClusterCredential, 'auth'>): RightsMend {
  const user =
    auth.kind === 'token'
      ? readTokenClaims(auth.token).subject
      : commonNameOf(auth.certPem);
  return {
    text: 'Let the user of the kubeconfig read in the cluster.',
    command: kubectlGrant(toSubject(user)),
  };
}

function toSubject(user: string | undefined): string {
  const [, namespace, name] = SERVICE_ACCOUNT.exec(user ?? '') ?? [];
  return namespace && name
    ? `--serviceaccount=${namespace}:${name}`
    : `--user=${inShell(user ?? 'USER')}`;
}

function commonNameOf(certPem: string): string | undefined {
  const { subject } = new X509Certificate(certPem);
  return /^CN=(.+)$/m.exec(subject)?.[1];
}
