/**
 * A Backstage backend with the catalog and portal search, and with the plugin whose entry file is given: tells its
 * parent what the start took, then ends. Plain JavaScript, as a deployed backend is: nothing compiles it on the way.
 *
 * Arguments: `--config FILE`, `--plugin FILE`, `--modules` (also tells who asked for which module).
 */
const { readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { parseArgs } = require('node:util');

const { values } = parseArgs({
  options: {
    config: { type: 'string' },
    plugin: { type: 'string' },
    modules: { type: 'boolean' },
  },
});
const modules = [];
if (values.modules) {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      modules.push({ url: found.url, askedBy: context.parentURL ?? '' });
      return found;
    },
  });
}

/** Milliseconds since this process began, less those in which other processes had its core (Linux tells them). */
function ownMilliseconds() {
  return performance.now() - waitedMilliseconds();
}

function waitedMilliseconds() {
  try {
    const [, nanoseconds] = readFileSync('/proc/self/schedstat', 'utf8').split(
      ' ',
    );
    return Number(nanoseconds) / 1e6;
  } catch {
    return 0;
  }
}

async function start() {
  const { createBackend } = require('@backstage/backend-defaults');
  const backend = createBackend();
  backend.add(require('@backstage/plugin-catalog-backend'));
  backend.add(require('@backstage/plugin-search-backend'));
  if (values.plugin) backend.add(require(values.plugin));
  await backend.start();
  const milliseconds = ownMilliseconds();
  // Without this, the figure would tell when garbage was collected last.
  globalThis.gc();
  return { milliseconds, bytes: process.memoryUsage().rss, modules };
}

start().then(
  result => process.send(result, () => process.exit(0)),
  error => {
    console.error(error);
    process.exit(1);
  },
);
