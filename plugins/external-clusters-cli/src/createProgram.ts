import { Command } from 'commander';
import {
  addConvertOptions,
  convertKubeconfig,
  RawOptions,
  readOptions,
} from './convertKubeconfig';
import { Terminal } from './terminal';

// No line ends with a colon: that is how readers of help pages know sections.
const MORE_HELP = `
Examples
  $ npx external-clusters-cli convert-kubeconfig --output portal.kubeconfig
  $ npx external-clusters-cli convert-kubeconfig ~/.kube/config --context prod --context test --dry-run
  $ npx external-clusters-cli convert-kubeconfig ~/.kube/config --context prod --delete

Exit codes: 0 done, 1 a context failed (the others are done), 2 nothing was begun, 3 not confirmed`;

/** The program with its one command; `onExit` is told the exit code of what the command did. */
export function createProgram(
  terminal: Terminal,
  onExit: (code: number) => void,
): Command {
  const program = new Command('external-clusters-cli')
    .description(
      'What External Clusters for Backstage needs on your own machine',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.print(text),
      writeErr: text => terminal.tell(text.trimEnd()),
    });
  const command = program
    .command('convert-kubeconfig')
    .argument(
      '[kubeconfig]',
      'a file, or - for standard input; otherwise the file of KUBECONFIG, or ~/.kube/config',
    )
    .summary('make a kubeconfig that the portal accepts')
    .description(
      'Makes a ServiceAccount with view-only rights in the cluster of each chosen context, and prints a kubeconfig with its token. Your own sign-in, OIDC or a program of a provider, is used for that and is not in the result.',
    )
    .copyInheritedSettings(program)
    .addHelpText('after', ({ error }) => (error ? '' : MORE_HELP));
  addConvertOptions(command).action(
    async (path: string | undefined, raw: RawOptions) => {
      onExit(await convertKubeconfig(path, readOptions(raw), terminal));
    },
  );
  return program;
}
