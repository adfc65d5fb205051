import { KubernetesError } from '../KubernetesError';

/** An API server compacts its history after 5 minutes; page tokens die with it. */
const LIFETIME_SECONDS = 5 * 60;

interface ContinueToken {
  v: 'meta.k8s.io/v1';
  /** Resource version of the list; -1 in a token that gave up consistency. */
  rv: number;
  /** The page begins after this key. */
  start: string;
}

/** Makes the opaque token with which the next page is asked for. */
export function encodeContinue(resourceVersion: number, start: string) {
  const token: ContinueToken = {
    v: 'meta.k8s.io/v1',
    rv: resourceVersion,
    start,
  };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Gives the key to go on after; throws 400 for a token of somebody's own making and 410 for an old one. */
export function decodeContinue(
  encoded: string,
  resourceVersion: number,
): string {
  const token = parse(encoded);
  const isConsistent = token.rv !== -1;
  if (isConsistent && resourceVersion - token.rv > LIFETIME_SECONDS) {
    throw KubernetesError.expired(encodeContinue(-1, token.start));
  }
  return token.start;
}

function parse(encoded: string): ContinueToken {
  try {
    const token = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (token.v === 'meta.k8s.io/v1' && typeof token.start === 'string') {
      return token;
    }
  } catch {
    // Whatever is wrong with it, the caller gets the same answer.
  }
  throw KubernetesError.badRequest(
    'continue key is not valid: illegal base64 data or unknown version',
  );
}
