import { existsSync } from 'node:fs';
import { Terminal } from '../terminal';
import { describePlan, describeToken } from './access';
import { ConvertOptions } from './ConvertOptions';
import { PreparedContext } from './PreparedContext';
import { describeSignIn } from './session';
import { KubeconfigSource } from './source';

/** Says what will be done, context by context, and where the result goes. */
export function tellPlan(
  contexts: readonly PreparedContext[],
  options: ConvertOptions,
  source: KubeconfigSource,
  terminal: Terminal,
): void {
  for (const { name, source: context, plan } of contexts) {
    const { server } = context.cluster;
    const how = describeSignIn(context);
    terminal.tell(`Context ${name} (${server}), signed in ${how}:`);
    for (const line of describePlan(plan)) terminal.tell(line);
    if (options.action === 'Convert') {
      terminal.tell(describeToken(options.access));
    }
  }
  if (options.action === 'Convert' && contexts.length > 0) {
    terminal.tell(`Then: ${describeDestination(options, source)}`);
  }
}

function describeDestination(
  { destination }: ConvertOptions,
  { path }: KubeconfigSource,
): string {
  switch (destination.kind) {
    case 'Output':
      return 'print the kubeconfig to standard output.';
    case 'File':
      return `write the kubeconfig to ${destination.path}${
        existsSync(destination.path) ? ', which is replaced' : ''
      }.`;
    default:
      return `replace ${path}: your own sign-in will not be in it any more.`;
  }
}
