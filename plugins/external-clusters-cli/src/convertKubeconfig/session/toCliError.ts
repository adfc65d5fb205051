import { ApiException } from '@kubernetes/client-node';
import { CliError } from '../../CliError';

/** What the codes of Node and undici mean, and what to do about it. */
const CONNECTION_HINTS: readonly [RegExp, string][] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'Its name is not known here. Is a VPN needed, or is the cluster gone?',
  ],
  [
    /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|UND_ERR_SOCKET)$/,
    'Nothing answers there. Is a VPN needed, or is the cluster stopped?',
  ],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|TimeoutError)$/,
    'It does not answer in time. Is a VPN needed, or is your address not allowed there?',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO/,
    'Its certificate is not the one that the kubeconfig trusts: is certificate-authority-data that of this cluster, and is a proxy in between?',
  ],
];

/** Turns what a call to a cluster throws into words; a {@link CliError} stays what it is. */
export function toCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof ApiException) return toAnswerError(error);
  const code = codeOf(error);
  const hint = CONNECTION_HINTS.find(([known]) => known.test(code))?.[1];
  const reason = code || messageOf(error);
  return hint
    ? new CliError(`The cluster cannot be reached (${reason}).`, hint, {
        cause: error,
      })
    : new CliError(`It failed: ${reason}`, undefined, { cause: error });
}

/** The HTTP status of an answer that is not a success; undefined for every other error. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ApiException ? error.code : undefined;
}

function toAnswerError(error: ApiException<unknown>): CliError {
  const message = statusMessageOf(error.body);
  switch (error.code) {
    case 401:
      return new CliError(
        'The cluster does not know who you are.',
        'Sign in again, until kubectl works with this context.',
        { cause: error },
      );
    case 403:
      return new CliError(
        `You may not do this: ${message}`,
        'Ask somebody who administers the cluster (cluster-admin) to run this command.',
        { cause: error },
      );
    case 404:
      return new CliError(
        message,
        'If it is the namespace that is missing, choose one that is there by --namespace.',
        { cause: error },
      );
    default:
      return new CliError(
        `The cluster answered ${error.code}: ${message}`,
        undefined,
        { cause: error },
      );
  }
}

/** The message of a `Status` object; other bodies may be pages of some proxy and are not shown. */
function statusMessageOf(body: unknown): string {
  const status = typeof body === 'string' ? parseJson(body) : body;
  const message = (status as { message?: unknown } | undefined)?.message;
  return typeof message === 'string'
    ? message.slice(0, 500)
    : 'no message of Kubernetes. Is there a proxy in between?';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The code of the innermost cause that has one, whichever class it is of. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { cause, name, code } = error as NodeJS.ErrnoException;
  const inner = codeOf(cause);
  if (inner) return inner;
  if (name === 'TimeoutError') return name;
  return typeof code === 'string' ? code : '';
}

/** What the innermost cause says: "fetch failed" alone helps nobody. */
function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { cause, message } = error as Error;
  return cause === undefined ? message : messageOf(cause);
}
