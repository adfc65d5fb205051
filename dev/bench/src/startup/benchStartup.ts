import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alternate } from '../measuring/alternate';
import { Report } from '../measuring/Report';
import { installShipped } from './installShipped';
import { PortalStart, startPortal } from './startPortal';
import { median } from '../measuring/median';

const ROUNDS = 11;
const MEGABYTE = 1e6;

/** What loads a cloud or a cluster: the SDKs and what they come with. */
const SDK =
  /node_modules\/(@azure|@aws-sdk|@aws-crypto|@smithy|@google-cloud|@grpc|google-[a-z-]+|@kubernetes)\//;

/** What the plugin as it is published adds to the start of a backend with catalog and search. */
export async function benchStartup(report: Report): Promise<void> {
  const root = dirname(require.resolve('../../../../package.json'));
  const directory = join(root, 'dev', '.local', 'bench');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const plugin = await installShipped(root, directory);

  const start = (modules: boolean, entry?: string) =>
    startPortal({
      directory,
      database: join(directory, entry ? 'with' : 'without'),
      plugin: entry,
      modules,
    });
  // The first starts make the databases and warm the file caches, so only their modules count.
  const sdks = sdksOf(
    await start(true, plugin),
    await start(true),
    pathToFileURL(directory).href,
  );
  sdks.forEach(name => report.remark(`startup loads ${name}`));
  report.atMost('startup', 'sdk-modules', sdks.length, 0);

  const starts = await alternate(ROUNDS, {
    with: () => start(false, plugin),
    without: () => start(false),
  });
  const added = (figure: (portal: PortalStart) => number) =>
    median(starts.with.map(figure)) - median(starts.without.map(figure));
  report.atMost(
    'startup',
    'added-milliseconds',
    added(portal => portal.milliseconds),
    300,
  );
  report.atMost(
    'startup',
    'added-megabytes',
    added(portal => portal.bytes / MEGABYTE),
    60,
  );
}

/** Modules of SDKs that the shipped packages ask for themselves, or that are loaded with the plugin only. */
function sdksOf(
  { modules }: PortalStart,
  without: PortalStart,
  shipped: string,
): string[] {
  const known = new Set(without.modules.map(({ url }) => url));
  const sdks = modules.filter(
    ({ url, askedBy }) =>
      SDK.test(url) && (askedBy.startsWith(shipped) || !known.has(url)),
  );
  return [...new Set(sdks.map(({ url }) => url))];
}
