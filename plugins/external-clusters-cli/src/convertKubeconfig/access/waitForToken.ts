import { CliError } from '../../CliError';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { IssuedToken } from './IssuedToken';

const TRIES = 120;

/**
 * Waits until Kubernetes has written the token into its Secret; throws a {@link CliError} after 120 looks.
 *
 * @param pause - what to do between two looks
 */
export async function waitForToken(
  { core }: ClusterSession,
  access: AccessOptions,
  pause: () => Promise<unknown>,
): Promise<IssuedToken> {
  const { namespace } = access;
  const name = `${access.name}-token`;
  for (let tries = 0; tries < TRIES; tries++) {
    const { data } = await core.readNamespacedSecret({ name, namespace });
    if (data?.token) {
      return { token: Buffer.from(data.token, 'base64').toString() };
    }
    await pause();
  }
  throw new CliError(
    `Kubernetes wrote no token into the Secret ${namespace}/${name}.`,
    'Some clusters do not make tokens without an end: use --duration instead of --long-lived.',
  );
}
