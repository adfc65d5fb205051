import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import {
  CallLog,
  CertificateAuthority,
  FaultPlan,
  KubernetesClusterSpec,
  KubernetesEndpoint,
  KubernetesIdentity,
  KubernetesSimulator,
  systemClock,
} from 'simulated-clouds';
import { main } from '../main';
import { FakeTerminal } from './FakeTerminal';
import { CliResult, runCli } from './runCli';

const IDENTITIES: Readonly<Record<string, KubernetesIdentity>> = {
  'admin-token': { user: 'alice', groups: [], rights: 'admin' },
  'view-token': { user: 'victor', groups: [], rights: 'view' },
};

/** A user entry of a kubeconfig. */
export type UserFields = Readonly<Record<string, unknown>>;

/** Signs in with a program, as kubelogin and the clouds' plugins are. */
export const execUser = (token: string): UserFields => ({
  exec: {
    apiVersion: 'client.authentication.k8s.io/v1',
    command: process.execPath,
    args: [
      '-e',
      `console.log(JSON.stringify({ kind: 'ExecCredential', status: { token: '${token}' } }))`,
    ],
    interactiveMode: 'IfAvailable',
  },
});

/** Clusters, a folder for kubeconfigs, and the program run on them. */
export class CliWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'external-clusters-cli-'));

  private constructor(
    readonly kubernetes: KubernetesSimulator,
    readonly calls: CallLog,
    readonly faults: FaultPlan,
  ) {}

  static async start(): Promise<CliWorld> {
    const calls = new CallLog();
    const faults = new FaultPlan();
    const kubernetes = await KubernetesSimulator.start({
      clock: systemClock,
      calls,
      faults,
      authority: await CertificateAuthority.create('test'),
    });
    return new CliWorld(kubernetes, calls, faults);
  }

  addCluster(
    key: string,
    change: Partial<KubernetesClusterSpec> = {},
  ): Promise<KubernetesEndpoint> {
    return this.kubernetes.addCluster({
      key,
      name: key,
      version: 'v1.33.2',
      nodes: [{ name: 'node-a', ready: true }],
      metricsServer: true,
      authenticate: ({ bearer }) => IDENTITIES[bearer ?? ''],
      ...change,
    });
  }

  path(name: string) {
    return join(this.folder, name);
  }

  read(name: string) {
    return readFileSync(this.path(name), 'utf8');
  }

  /** The permissions of a file, such as 0o600. */
  modeOf(name: string) {
    // eslint-disable-next-line no-bitwise
    return statSync(this.path(name)).mode & 0o777;
  }

  /** Writes a kubeconfig with a context, cluster and user for each entry; the first is the current one. */
  write(
    name: string,
    entries: readonly KubeconfigEntry[],
    current: string | undefined = entries[0]?.name,
  ): string {
    const object = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: entries.map(entry => ({
        name: entry.name,
        cluster: toCluster(entry),
      })),
      users: entries.map(({ name: user, user: fields }) => ({
        name: user,
        user: fields,
      })),
      contexts: entries.map(entry => ({
        name: entry.name,
        context: { cluster: entry.name, user: entry.name },
      })),
      'current-context': current ?? '',
    };
    // What is undefined is left out by JSON.
    const text = dump(JSON.parse(JSON.stringify(object)));
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** Runs the program as a process of its own. */
  runProcess(args: readonly string[], input = ''): Promise<CliResult> {
    const home = this.folder;
    return runCli(['convert-kubeconfig', ...args], { input, home });
  }

  /** Runs the program here, which is quicker; nobody is asked unless there is an `answer`. */
  async run(args: readonly string[], answer?: boolean): Promise<CliResult> {
    const terminal = new FakeTerminal('', answer);
    const code = await main(['convert-kubeconfig', ...args], terminal);
    const { stdout, stderr } = terminal;
    return { code, stdout, stderr };
  }

  async close() {
    await this.kubernetes.close();
    rmSync(this.folder, { recursive: true });
  }
}

export interface KubeconfigEntry {
  name: string;
  endpoint: KubernetesEndpoint;
  user: UserFields;
  /** Instead of, or besides, server and CA. */
  cluster?: UserFields;
}

function toCluster({ endpoint, cluster }: KubeconfigEntry) {
  return {
    server: endpoint.server,
    'certificate-authority-data': Buffer.from(endpoint.caPem).toString(
      'base64',
    ),
    ...cluster,
  };
}
