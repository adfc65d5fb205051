import { ConnectionPolicy } from '../policy';
import { chooseContext } from './chooseContext';
import { decode } from './decode';
import { KubeconfigReading } from './KubeconfigReading';
import { noticesOf } from './noticesOf';
import { outline } from './outline';
import { parse } from './parse';
import { readCluster } from './readCluster';
import { readUser } from './readUser';

export interface KubeconfigOptions {
  /** The context to take; needed where the file does not say. */
  context?: string;
  /** Epoch milliseconds, against which credentials are expired. */
  now: number;
  policy: ConnectionPolicy;
}

/**
 * Reads a kubeconfig that nobody vouches for into our own type: no file, no process and no network is touched, and
 * what could make a client do so is refused by name rather than dropped.
 *
 * Throws a `ProviderError` of kind `InvalidRequest` with a code of its own for each reason, the `field` it is about
 * (e.g. `users[0].user.exec`) and the way out as `hint`. CHOOSE_CONTEXT has the names of the contexts as `details`.
 */
export function readKubeconfig(
  input: string,
  { context, now, policy }: KubeconfigOptions,
): KubeconfigReading {
  const kubeconfig = outline(parse(decode(input)));
  const chosen = chooseContext(kubeconfig, context);
  const { auth, expiresAt, subject } = readUser(chosen.user, now);
  const { caFingerprint, ...address } = readCluster(chosen.cluster, policy);
  const contexts = kubeconfig.contexts.map(({ name }) => name);
  return {
    contexts,
    context: chosen.name,
    credential: { ...address, auth, expiresAt, addressFrom: 'User' },
    subject,
    caFingerprint,
    notices: noticesOf({
      contexts: contexts.length,
      hasAuthority: caFingerprint !== undefined,
      kind: auth.kind,
      expiresAt,
      now,
    }),
  };
}
