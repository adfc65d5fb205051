import { CliError } from '../CliError';
import { exitCodes } from '../exitCodes';
import { Terminal } from '../terminal';
import { checkDestination } from './checkDestination';
import { ConvertOptions } from './ConvertOptions';
import { forEachContext } from './forEachContext';
import { makeKubeconfig } from './makeKubeconfig';
import { PreparedContext, prepareContext } from './PreparedContext';
import { readSource } from './source';
import { tellPlan } from './tellPlan';

/**
 * Converts a kubeconfig, or undoes that: says what it will do, asks, and does it.
 *
 * Answers an exit code; throws a {@link CliError} when it cannot even begin.
 */
export async function convertKubeconfig(
  path: string | undefined,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<number> {
  const source = await readSource(path, terminal);
  const names = source.choose(options.contexts);
  checkDestination(options, source, names);
  // Standard input that was the kubeconfig is at its end.
  const interactive = terminal.canAsk && source.path !== undefined;
  const prepared = await forEachContext(
    names.map(name => ({ name })),
    terminal,
    ({ name }) => prepareContext(name, source, options, interactive),
  );
  const contexts = prepared.done;
  tellPlan(contexts, options, source, terminal);
  const isHindered = isInPlace(options) && prepared.failed > 0;
  if (isHindered) tellHindered(terminal);
  if (options.dryRun || isHindered || contexts.length === 0) {
    return prepared.failed > 0 ? exitCodes.contextFailed : exitCodes.done;
  }
  if (!(await isConfirmed(options, contexts, interactive, terminal))) {
    terminal.tell('Nothing was done.');
    return exitCodes.notConfirmed;
  }
  const failed =
    options.action === 'Convert'
      ? await makeKubeconfig(contexts, source, options, terminal)
      : await deleteAccess(contexts, terminal);
  return failed + prepared.failed > 0
    ? exitCodes.contextFailed
    : exitCodes.done;
}

async function isConfirmed(
  { confirmed, action }: ConvertOptions,
  contexts: readonly PreparedContext[],
  interactive: boolean,
  terminal: Terminal,
): Promise<boolean> {
  if (confirmed) return true;
  if (!interactive) {
    throw new CliError(
      'Nobody is there to confirm this, and nothing was done.',
      'Say --yes, or --dry-run to look only. It asks on a terminal, when the kubeconfig is a file.',
    );
  }
  const count = contexts.length === 1 ? 'this' : `these ${contexts.length}`;
  return terminal.confirm(
    action === 'Convert' ? `Make ${count}?` : `Delete ${count}?`,
  );
}

async function deleteAccess(
  contexts: readonly PreparedContext[],
  terminal: Terminal,
): Promise<number> {
  const { failed } = await forEachContext(
    contexts,
    terminal,
    async ({ name, plan }) => {
      for (const { run } of plan.steps) await run();
      terminal.tell(`Context ${name}: deleted.`);
    },
  );
  return failed;
}

function isInPlace({ destination }: ConvertOptions) {
  return destination.kind === 'InPlace';
}

function tellHindered(terminal: Terminal) {
  terminal.tellError(
    new CliError(
      'With --in-place every context must work, or it would be lost; nothing was done.',
      'Use --output, which takes those that work.',
    ),
  );
}
