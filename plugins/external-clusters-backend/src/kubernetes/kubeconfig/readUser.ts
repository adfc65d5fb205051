import { FieldRefusal, refuseNamed, refuseUnknown } from './fields';
import { FLATTEN, PASTE_TOKEN, SERVICE_ACCOUNT_TOKEN } from './hints';
import { KubeconfigEntry } from './Kubeconfig';
import { readClientCertificate } from './readClientCertificate';
import { readToken } from './readToken';
import { refuse } from './refuse';
import { execHint } from './execHint';
import { UserCredential } from './UserCredential';
import { YamlNode } from './YamlNode';

const TOKEN = 'token';
const CERTIFICATE = 'client-certificate-data';
const KEY = 'client-key-data';

/**
 * Reads how the user signs in: a token, or a client certificate with its key.
 * Codes: EXEC_NOT_ALLOWED, AUTH_PROVIDER_NOT_ALLOWED, FILE_PATH_NOT_ALLOWED, IMPERSONATION_NOT_ALLOWED,
 * BASIC_AUTH_NOT_SUPPORTED, UNKNOWN_FIELD, NO_CREDENTIALS, MULTIPLE_CREDENTIALS, and those of token and certificate.
 */
export function readUser(
  { fields, path }: KubeconfigEntry,
  now: number,
): UserCredential {
  refuseNamed(fields, path, refusalOf);
  refuseUnknown(fields, [TOKEN, CERTIFICATE, KEY], path);
  const token = fields.get(TOKEN);
  const certificate = fields.get(CERTIFICATE);
  const key = fields.get(KEY);
  if (token && (certificate || key)) {
    throw refuse(
      'MULTIPLE_CREDENTIALS',
      'The user has a token and a client certificate: it is not clear which one is meant.',
      { field: path, hint: 'Remove one of them.' },
    );
  }
  if (token) return readToken(token, `${path}.${TOKEN}`, now);
  if (certificate || key) {
    return readClientCertificate({ certificate, key }, path, now);
  }
  throw refuse('NO_CREDENTIALS', 'The user has no token and no certificate.', {
    field: path,
    hint: SERVICE_ACCOUNT_TOKEN,
  });
}

function refusalOf(key: string, node: YamlNode): FieldRefusal | undefined {
  switch (key) {
    case 'exec':
      return {
        code: 'EXEC_NOT_ALLOWED',
        message:
          'The kubeconfig runs a program to sign in (exec); the portal runs no programs of others.',
        hint: execHint(node),
      };
    case 'auth-provider':
      return {
        code: 'AUTH_PROVIDER_NOT_ALLOWED',
        message:
          'The kubeconfig signs in through a plugin or an identity provider (auth-provider), which only works interactively.',
        hint: execHint(node),
      };
    case 'tokenFile':
    case 'token-file':
      return pathRefused(PASTE_TOKEN);
    case 'client-certificate':
    case 'client-key':
      return pathRefused(FLATTEN);
    case 'username':
    case 'password':
      return {
        code: 'BASIC_AUTH_NOT_SUPPORTED',
        message: 'Kubernetes no longer supports user name and password.',
        hint: SERVICE_ACCOUNT_TOKEN,
      };
    default:
      return isImpersonation(key)
        ? {
            code: 'IMPERSONATION_NOT_ALLOWED',
            // Dropping `as` would use the greater rights of the user itself.
            message:
              'The kubeconfig acts as somebody else (as…); ignoring that would use other rights than meant.',
            hint: SERVICE_ACCOUNT_TOKEN,
          }
        : undefined;
  }
}

function pathRefused(hint: string): FieldRefusal {
  return {
    code: 'FILE_PATH_NOT_ALLOWED',
    message:
      'The credential is given as a path of a file, which is not read from here.',
    hint,
  };
}

function isImpersonation(key: string): boolean {
  return (
    ['as', 'as-uid', 'as-groups', 'as-user-extra'].includes(key) ||
    /^impersonate/i.test(key)
  );
}
