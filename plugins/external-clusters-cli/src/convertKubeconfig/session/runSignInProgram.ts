import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Cluster } from '@kubernetes/client-node';
import { CliError } from '../../CliError';
import { SignInProgram } from './SignInProgram';

/** What a program answers: a token, or a certificate and key as PEM. */
export interface SignInAnswer {
  token?: string;
  clientCertificateData?: string;
  clientKeyData?: string;
}

interface RunOptions {
  cluster: Cluster;
  /** The folder of the kubeconfig, against which a path of a program is resolved. */
  directory: string;
  /** Whether there is a terminal on which the program may ask. */
  interactive: boolean;
}

/**
 * Runs the program that a kubeconfig signs in with, as kubectl does.
 *
 * The client library has a runner of its own, which hides what the program says (the code to type into a browser, for
 * one) and does not tell it what it was started for (`KUBERNETES_EXEC_INFO`); hence this one. Throws a
 * {@link CliError}.
 */
export async function runSignInProgram(
  program: SignInProgram,
  options: RunOptions,
): Promise<SignInAnswer> {
  const interactive =
    options.interactive && program.interactiveMode !== 'Never';
  if (program.interactiveMode === 'Always' && !interactive) {
    throw new CliError(
      `${program.command} asks for something when it signs in, and there is no terminal.`,
      'Run this in a terminal, and give the kubeconfig as a file.',
    );
  }
  const env = {
    ...process.env,
    ...environmentOf(program, options, interactive),
  };
  const { code, output } = await run(program, options, interactive, env);
  if (code !== 0) {
    throw new CliError(
      `${program.command}, with which this context signs in, ended with ${code}.`,
      'Its own words are above. Sign in with it, until kubectl works with this context.',
    );
  }
  return readAnswer(program.command, output);
}

function environmentOf(
  { apiVersion, env, provideClusterInfo }: SignInProgram,
  { cluster }: RunOptions,
  interactive: boolean,
) {
  const info = {
    kind: 'ExecCredential',
    apiVersion,
    spec: {
      interactive,
      cluster: provideClusterInfo
        ? {
            server: cluster.server,
            'tls-server-name': cluster.tlsServerName,
            'certificate-authority-data': cluster.caData,
          }
        : undefined,
    },
  };
  return { ...env, KUBERNETES_EXEC_INFO: JSON.stringify(info) };
}

async function run(
  { command, args, installHint }: SignInProgram,
  { directory }: RunOptions,
  interactive: boolean,
  env: NodeJS.ProcessEnv,
) {
  const isPath = /[\\/]/.test(command);
  const child = spawn(isPath ? resolve(directory, command) : command, args, {
    env,
    stdio: [interactive ? 'inherit' : 'ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | string>((done, reject) => {
    child.once('error', cause => {
      reject(notInstalled(command, installHint, cause));
    });
    child.once('close', (code, signal) => done(code ?? signal ?? 1));
  });
  const [code, output] = await Promise.all([ended, text(child.stdout)]);
  return { code, output };
}

function notInstalled(command: string, hint: string | undefined, cause: Error) {
  return new CliError(
    `${command}, with which this context signs in, cannot be run (${cause.message}).`,
    hint ??
      'Install it or add its folder to PATH, until kubectl works with this context.',
    { cause },
  );
}

function readAnswer(command: string, output: string): SignInAnswer {
  try {
    const { status } = JSON.parse(output) as { status?: SignInAnswer };
    if (status?.token || status?.clientCertificateData) return status;
  } catch {
    // Said below: what the program printed may be a secret.
  }
  throw new CliError(
    `${command}, with which this context signs in, gave no credential.`,
    'Run it by itself: it must print an ExecCredential as JSON.',
  );
}
