import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type VendorClientName = 'aws' | 'az' | 'gcloud' | 'kubectl';

export interface VendorClientResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** A command line client of a vendor that is installed on this machine. */
export interface VendorClient {
  name: VendorClientName;
  path: string;
  /** An empty folder that is the client's HOME, for the files a test gives it. */
  home: string;
  /** Runs it with nothing of the caller's environment but PATH; a failing client is an answer, not an error. */
  run(
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<VendorClientResult>;
  /** Deletes the home. */
  dispose(): void;
}

/** Looks a client up in PATH; `undefined` when this machine has none. */
export function findVendorClient(
  name: VendorClientName,
): VendorClient | undefined {
  const path = findInPath(name);
  if (!path) return undefined;
  const home = mkdtempSync(join(tmpdir(), `${name}-home-`));
  return {
    name,
    path,
    home,
    run: (args, environment) => run(path, args, { ...environment, HOME: home }),
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}

function findInPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(
  path: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<VendorClientResult> {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return new Promise(resolve => {
    execFile(path, [...args], { env }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode: error ? exitCode || 1 : 0, stdout, stderr });
    });
  });
}
