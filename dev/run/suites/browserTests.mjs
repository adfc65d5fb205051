import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { buildApp, startPortal } from '../portal.mjs';
import { freePorts } from '../ports.mjs';
import { run } from '../processes.mjs';
import { notRun, ran } from './outcome.mjs';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Minutes are too long to look at a page: the clouds are asked, and the index is made, every few seconds. */
const QUICK = {
  APP_CONFIG_externalClusters_observation_stateInterval: '{"seconds":5}',
  APP_CONFIG_externalClusters_observation_transitionInterval: '{"seconds":2}',
  APP_CONFIG_externalClusters_observation_insideInterval: '{"seconds":10}',
  // Merged with the minute that app-config.yaml says.
  APP_CONFIG_externalClusters_search_schedule_frequency:
    '{"minutes":0,"seconds":5}',
};

/** What a person does, in a real browser, on a portal and simulated clouds of its own. */
export const browserTests = {
  name: 'browser',
  async run(toolchain, args = []) {
    const chromium = findChromium(toolchain.env);
    if (!chromium) {
      return notRun(
        'no Chromium (apt-get install chromium), and CHROMIUM does not name one',
      );
    }
    await buildApp(toolchain);
    const directory = mkdtempSync(join(tmpdir(), 'external-clusters-e2e-'));
    const log = join(directory, 'portal.log');
    try {
      const portal = await startQuickPortal(toolchain, directory, log);
      const outcome = await runPlaywright(toolchain, args, {
        CHROMIUM: chromium,
        PORTAL_URL: portal.url,
        SIMULATED_CLOUDS: JSON.stringify(portal.clouds),
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(directory, 'report.json'),
      });
      if (outcome.failed > 0) showEnd(log);
      await portal.end();
      return outcome;
    } catch (error) {
      showEnd(log);
      throw error;
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

async function startQuickPortal(toolchain, directory, log) {
  const [port] = await freePorts(1);
  const output = openSync(log, 'w');
  return startPortal(
    { ...toolchain, env: { ...toolchain.env, ...QUICK } },
    {
      scenario: 'demo',
      built: true,
      ports: { app: port, backend: port },
      databaseDirectory: join(directory, 'database'),
      cloudsDirectory: join(directory, 'clouds'),
      stdio: ['ignore', output, output],
    },
  );
}

function showEnd(log) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  console.log(['The portal said last:', ...lines.slice(-40)].join('\n'));
}

function findChromium({ CHROMIUM }) {
  return [CHROMIUM, ...KNOWN_PLACES].find(path => path && existsSync(path));
}

async function runPlaywright({ node, env, yarnArgs }, args, more) {
  await run(node, yarnArgs(['playwright', 'test', ...args]), {
    cwd: fromRoot('dev', 'e2e'),
    env: { ...env, ...more },
  });
  const { stats } = JSON.parse(
    readFileSync(more.PLAYWRIGHT_JSON_OUTPUT_FILE, 'utf8'),
  );
  return ran(stats.expected, stats.unexpected + stats.flaky + stats.skipped);
}
