import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alternate } from '../measuring/alternate';
import { median } from '../measuring/median';
import { Report } from '../measuring/Report';
import { installShipped } from './installShipped';
import { sdksOf } from './sdksOf';
import { PortalStart, startPortal } from './startPortal';

const ROUNDS = 11;
const MILLISECONDS = 300;
const MEGABYTES = 60;

/** What the plugin as it is published adds to the start of a backend with catalog and search. */
export async function benchStartup(report: Report): Promise<void> {
  const root = dirname(require.resolve('../../../../package.json'));
  const directory = join(root, 'dev', '.local', 'bench');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const plugin = await installShipped(root, directory);
  const portals = {
    with: { directory, database: join(directory, 'with'), plugin },
    without: { directory, database: join(directory, 'without') },
  };

  // The first starts also make the databases and warm the file caches: their figures would mean nothing.
  const modules = {
    with: (await startPortal({ ...portals.with, modules: true })).modules,
    without: (await startPortal({ ...portals.without, modules: true })).modules,
  };
  const sdks = sdksOf(modules, pathToFileURL(directory).href);
  sdks.forEach(url => report.remark(`startup loads ${url}`));
  report.atMost('startup', 'sdk-modules', sdks.length, 0);

  const starts = await alternate(ROUNDS, {
    with: () => startPortal(portals.with),
    without: () => startPortal(portals.without),
  });
  const added = (figure: (start: PortalStart) => number) =>
    median(starts.with.map(figure)) - median(starts.without.map(figure));
  const milliseconds = added(start => start.milliseconds);
  const megabytes = added(start => start.bytes / 1e6);
  report.atMost('startup', 'added-milliseconds', milliseconds, MILLISECONDS);
  report.atMost('startup', 'added-megabytes', megabytes, MEGABYTES);
}
