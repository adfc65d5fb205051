import { CliError } from '../../CliError';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { IssuedToken } from './IssuedToken';

/** Asks for a token by TokenRequest; the cluster decides how long it really lives. */
export async function requestToken(
  { core }: ClusterSession,
  { name, namespace }: AccessOptions,
  seconds: number,
): Promise<IssuedToken> {
  const { status, spec } = await core.createNamespacedServiceAccountToken({
    name,
    namespace,
    body: {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { expirationSeconds: seconds },
    },
  });
  const { token, expirationTimestamp } = status ?? {};
  if (!token || !expirationTimestamp) {
    throw new CliError('The cluster gave no token.', undefined);
  }
  // The server writes into the request what it made of it.
  const granted = spec?.expirationSeconds ?? seconds;
  return {
    token,
    expiresAt: new Date(expirationTimestamp),
    shortenedTo: granted < seconds ? granted : undefined,
  };
}
