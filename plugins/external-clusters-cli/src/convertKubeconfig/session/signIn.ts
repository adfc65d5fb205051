import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { User } from '@kubernetes/client-node';
import { CliError } from '../../CliError';
import { SourceContext } from '../source';
import { runSignInProgram, SignInAnswer } from './runSignInProgram';
import { toSignInProgram } from './SignInProgram';

/** Fields that the client library does not read, and without which it would act as somebody else. */
const NOT_READ = ['as-groups', 'as-uid', 'as-user-extra'];

export interface SignInOptions {
  directory: string;
  interactive: boolean;
}

/**
 * The user of a context with what its program or its token file gave; OIDC and everything else is left to the client
 * library. Throws a {@link CliError}.
 */
export async function signIn(
  context: SourceContext,
  options: SignInOptions,
): Promise<User> {
  const { user, userFields, cluster } = context;
  refuseImpersonation(userFields);
  if (user.exec) {
    const program = toSignInProgram(user.exec);
    const answer = await runSignInProgram(program, { cluster, ...options });
    return toUser(user.name, answer);
  }
  const { tokenFile } = userFields;
  return typeof tokenFile === 'string'
    ? { ...user, token: readToken(resolve(options.directory, tokenFile)) }
    : user;
}

/** How a context signs in, for people: `with the program kubelogin`. */
export function describeSignIn({ user, userFields }: SourceContext): string {
  if (user.exec) return `with the program ${user.exec.command}`;
  if (user.authProvider) return `by ${user.authProvider.name}`;
  if (user.token || userFields.tokenFile) return 'with a token';
  if (user.certData || user.certFile) return 'with a certificate';
  return user.username ? 'with a password' : 'without a credential';
}

function refuseImpersonation(fields: SourceContext['userFields']) {
  const field = NOT_READ.find(name => fields[name] !== undefined);
  if (!field) return;
  throw new CliError(
    `The user of this context has ${field}, which is not supported here.`,
    'Use a context that signs in as yourself.',
  );
}

function toUser(name: string, answer: SignInAnswer): User {
  const { token, clientCertificateData, clientKeyData } = answer;
  return {
    name,
    token,
    certData: base64(clientCertificateData),
    keyData: base64(clientKeyData),
  };
}

function base64(pem: string | undefined): string | undefined {
  return pem === undefined ? undefined : Buffer.from(pem).toString('base64');
}

function readToken(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new CliError(
      `The token file ${path} of this context cannot be read.`,
      undefined,
      { cause },
    );
  }
}
