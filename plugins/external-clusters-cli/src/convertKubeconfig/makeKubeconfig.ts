import { Terminal } from '../terminal';
import { IssuedToken } from './access';
import { ConvertOptions } from './ConvertOptions';
import { forEachContext } from './forEachContext';
import { formatSeconds } from './formatSeconds';
import {
  ConvertedContext,
  toConvertedCluster,
  toKubeconfig,
  writePrivately,
} from './output';
import { PreparedContext } from './PreparedContext';
import { KubeconfigSource } from './source';

/** Makes what was planned and writes the kubeconfig of those that worked; answers how many did not. */
export async function makeKubeconfig(
  contexts: readonly PreparedContext[],
  source: KubeconfigSource,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<number> {
  const { done, failed } = await forEachContext(contexts, terminal, context =>
    convert(context, terminal),
  );
  const { kind } = options.destination;
  if (done.length === 0 || (kind === 'InPlace' && failed > 0)) {
    terminal.tell('No kubeconfig was written.');
    return failed;
  }
  const { name } = options.access;
  write(
    toKubeconfig(done, name, source.currentContext),
    options,
    source,
    terminal,
  );
  return failed;
}

async function convert(
  { name, source, access }: PreparedContext,
  terminal: Terminal,
): Promise<ConvertedContext> {
  const issued = await access.make();
  for (const line of describeToken(issued)) {
    terminal.tell(`Context ${name}: ${line}`);
  }
  const cluster = toConvertedCluster(source.cluster);
  return { name, namespace: source.namespace, cluster, issued };
}

function describeToken({ expiresAt, shortenedTo }: IssuedToken): string[] {
  if (!expiresAt) {
    return ['the token has no end; --delete revokes it.'];
  }
  const until = expiresAt.toISOString().slice(0, 16).replace('T', ' ');
  const lines = [`the token lives until ${until} UTC.`];
  if (shortenedTo !== undefined) {
    lines.push(
      `the cluster shortened it to ${formatSeconds(
        shortenedTo,
      )}. --long-lived makes a token without an end, where the cluster’s rules allow that.`,
    );
  }
  return lines;
}

function write(
  text: string,
  { destination }: ConvertOptions,
  { path }: KubeconfigSource,
  terminal: Terminal,
) {
  if (destination.kind === 'Output') {
    terminal.print(text);
    return;
  }
  const target = destination.kind === 'File' ? destination.path : path;
  if (target === undefined) return;
  writePrivately(target, text);
  terminal.tell(`Written to ${target}, readable by you alone.`);
}
