import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { ServiceAccount } from 'simulated-clouds/src/google/accounts/ServiceAccount';

/** A module and the one that asked for it, both as URLs. */
export interface LoadedModule {
  url: string;
  askedBy: string;
}

/** What a portal tells of its start. */
export interface PortalStart {
  /** From the start of the process until every plugin is ready, as on a core of its own. */
  milliseconds: number;
  /** Resident memory after a collection of garbage. */
  bytes: number;
  /** Every module; none when not asked for. */
  modules: LoadedModule[];
}

export interface PortalOptions {
  /** Where the portal runs: below it are the packages whose configuration it knows. */
  directory: string;
  /** Where it keeps its databases from one start to the next. */
  database: string;
  /** The entry file of the plugin; without it, the portal has none. */
  plugin?: string;
  modules?: boolean;
}

const serviceAccount = new ServiceAccount('acme-bench', {
  email: 'portal@acme-bench.iam.gserviceaccount.com',
  rights: 'view',
});

const SECRETS = {
  BENCH_KEY: randomBytes(32).toString('base64'),
  BENCH_SERVICE_ACCOUNT_KEY: JSON.stringify(serviceAccount.keyFile),
};

/** Starts a portal in a process of its own, which has ended when this resolves. */
export async function startPortal(
  options: PortalOptions,
): Promise<PortalStart> {
  const args = ['--config', require.resolve('./portal.yaml')];
  if (options.plugin) args.push('--plugin', options.plugin);
  if (options.modules) args.push('--modules');
  const child = fork(require.resolve('./portal.cjs'), args, {
    cwd: options.directory,
    env: { ...process.env, ...SECRETS, BENCH_DATABASE: options.database },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let start: PortalStart | undefined;
  child.once('message', message => (start = message as PortalStart));
  await once(child, 'exit');
  if (!start) throw new Error('The portal did not start');
  return start;
}
