import { Command, Option } from 'commander';

/** The options as commander reads them. */
export interface RawOptions {
  context?: string[];
  allContexts?: boolean;
  namespace: string;
  name: string;
  clusterRole?: string;
  duration: string;
  longLived?: boolean;
  output?: string;
  inPlace?: boolean;
  dryRun?: boolean;
  delete?: boolean;
  yes?: boolean;
}

/** Declares the options of `convert-kubeconfig`, and which of them exclude each other. */
export function addConvertOptions(command: Command): Command {
  const options = [
    ...contextOptions(),
    ...accessOptions(),
    ...outputOptions(),
    new Option(
      '--dry-run',
      'say what would be made or deleted, and whether you may, and end',
    ),
    new Option(
      '--delete',
      'undo: delete what this command made in the cluster, which ends its tokens',
    ).conflicts(['clusterRole', 'duration', 'longLived', 'output', 'inPlace']),
    new Option('-y, --yes', 'do not ask'),
  ];
  for (const option of options) command.addOption(option);
  return command;
}

function contextOptions() {
  return [
    new Option(
      '-c, --context <name>',
      'a context to convert, may be repeated; otherwise the current one',
    )
      .argParser((name: string, before: string[] | undefined) => [
        ...(before ?? []),
        name,
      ])
      .conflicts('allContexts'),
    new Option('--all-contexts', 'convert every context of the file'),
  ];
}

function accessOptions() {
  return [
    new Option(
      '-n, --namespace <namespace>',
      'where the ServiceAccount is made',
    ).default('kube-system'),
    new Option('--name <name>', 'how what is made is called').default(
      'external-clusters',
    ),
    new Option(
      '--cluster-role <name>',
      'give it this ClusterRole of the cluster, instead of one with view-only rights',
    ),
    new Option(
      '--duration <time>',
      'how long the token lives, such as 90d, 12h or 1d12h; the cluster may shorten it',
    )
      .default('365d')
      .conflicts('longLived'),
    new Option(
      '--long-lived',
      'keep a token in a Secret of the cluster, which lives until it is deleted',
    ),
  ];
}

function outputOptions() {
  return [
    new Option(
      '-o, --output <file>',
      'write to this file, readable by you alone; otherwise to standard output',
    ).conflicts('inPlace'),
    new Option('-i, --in-place', 'replace the file that was read'),
  ];
}
