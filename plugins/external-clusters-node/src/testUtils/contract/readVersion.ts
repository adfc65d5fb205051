import { request } from 'node:https';
import { ClusterCredential } from '../../ClusterProvider';

/** Asks an API server for its version with a credential, and answers the HTTP status. */
export function readVersion(credential: ClusterCredential): Promise<number> {
  const { auth, caPem, tlsServerName } = credential;
  const bearer =
    auth.kind === 'token' ? { authorization: `Bearer ${auth.token}` } : {};
  const certificate =
    auth.kind === 'clientCertificate'
      ? { cert: auth.certPem, key: auth.keyPem }
      : {};
  return new Promise((resolve, reject) => {
    const call = request(
      `${credential.server}/version`,
      {
        agent: false,
        ca: caPem,
        servername: tlsServerName,
        headers: bearer,
        ...certificate,
      },
      response => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.once('error', reject);
    call.end();
  });
}
