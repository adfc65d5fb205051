import { readFile } from 'node:fs/promises';
import { noIdentity } from '../shared/noIdentity';
import { AssumeRoleFailure } from './AssumeRoleFailure';
import { SESSION_NAME, SESSION_SECONDS } from './assumedSession';
import { AwsKeys } from './AwsKeys';
import { AwsTransportOptions, toClientConfig } from './AwsTransportClient';
import { toSessionKeys } from './toSessionKeys';

/**
 * Opens a role with the token in a file, which whoever runs the portal keeps fresh. Throws `AssumeRoleFailure` when AWS
 * refuses it, and `InvalidCredential` when there is no token.
 */
export async function openWithWebIdentity(
  role: { roleArn: string; tokenFile: string },
  options: Omit<AwsTransportOptions, 'keys'>,
  signal: AbortSignal,
): Promise<AwsKeys> {
  const token = await readToken(role.tokenFile);
  const { AssumeRoleWithWebIdentityCommand, STSClient } =
    require('@aws-sdk/client-sts') as typeof import('@aws-sdk/client-sts');
  const client = new STSClient(
    toClientConfig({
      ...options,
      // The token is all that this request is signed with.
      keys: async () => ({ accessKeyId: '', secretAccessKey: '' }),
    }),
  );
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: role.roleArn,
    RoleSessionName: SESSION_NAME,
    WebIdentityToken: token,
    DurationSeconds: SESSION_SECONDS,
  });
  try {
    const { Credentials } = await client.send(command, { abortSignal: signal });
    return toSessionKeys(Credentials);
  } catch (error) {
    throw new AssumeRoleFailure(error);
  }
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw noIdentity('The web identity token cannot be read', error);
  }
}
