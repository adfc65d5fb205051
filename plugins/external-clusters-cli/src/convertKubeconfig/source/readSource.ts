import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { load } from 'js-yaml';
import { CliError } from '../../CliError';
import { Terminal } from '../../terminal';
import { KubeconfigSource } from './KubeconfigSource';

type Fields = Record<string, unknown>;

/** Reads a file, standard input for `-`, or what kubectl would read; throws a {@link CliError}. */
export async function readSource(
  argument: string | undefined,
  terminal: Terminal,
): Promise<KubeconfigSource> {
  if (argument === '-') {
    return parse(await terminal.readInput(), process.cwd(), undefined);
  }
  const path = resolve(argument ?? defaultPath());
  return parse(readFile(path), dirname(path), path);
}

function defaultPath(): string {
  const files = (process.env.KUBECONFIG ?? '').split(delimiter).filter(Boolean);
  const [only] = files;
  if (files.length > 1) {
    throw new CliError(
      'KUBECONFIG names several files.',
      'Name the one that is meant, or pipe all of them: kubectl config view --flatten --raw | npx external-clusters-cli convert-kubeconfig -',
    );
  }
  return only ?? join(homedir(), '.kube', 'config');
}

function readFile(path: string): string {
  if (!existsSync(path)) {
    throw new CliError(
      `There is no file ${path}.`,
      'Name your kubeconfig, or - to read it from standard input.',
    );
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CliError(`${path} cannot be read: ${cause}`, undefined, {
      cause,
    });
  }
}

function parse(text: string, directory: string, path: string | undefined) {
  const kubeconfig = new KubeConfig();
  try {
    kubeconfig.loadFromString(text);
    kubeconfig.makePathsAbsolute(directory);
    return new KubeconfigSource(kubeconfig, usersOf(text), directory, path);
  } catch (cause) {
    const [reason] = String(cause).split('\n');
    throw new CliError(
      `${path ?? 'Standard input'} is no kubeconfig: ${reason}`,
      'It works here when kubectl takes it too.',
      { cause },
    );
  }
}

function usersOf(text: string): Map<string, Fields> {
  const { users } = load(text) as { users?: { name: string; user?: Fields }[] };
  return new Map(users?.map(({ name, user }) => [name, user ?? {}]));
}
