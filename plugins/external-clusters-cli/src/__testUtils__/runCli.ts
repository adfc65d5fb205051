import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const PROGRAM = resolve(__dirname, '../../bin/external-clusters-cli');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program as a process of its own, with pipes for a terminal and nothing of the machine's own kubeconfigs. */
export async function runCli(
  args: readonly string[],
  { input, home }: { input: string; home: string },
): Promise<CliResult> {
  const { KUBECONFIG, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    // Jest's options are not for it.
    env: { ...env, HOME: home, NODE_OPTIONS: '' },
    cwd: home,
  });
  child.stdin.end(input);
  const code = new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: await code, stdout, stderr };
}
