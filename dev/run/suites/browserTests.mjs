import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { buildApp } from '../buildApp.mjs';
import { fromRoot, localDirectory, root } from '../paths.mjs';
import { startPortal } from '../portal.mjs';
import { freePorts } from '../ports.mjs';
import { run } from '../processes.mjs';
import { notRun } from './outcome.mjs';
import { playwrightOutcome } from './playwrightOutcome.mjs';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What the portal and the clouds say while they are tested. */
const LOG = fromRoot('dev', 'e2e', 'test-results', 'portal.log');

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
    mkdirSync(localDirectory, { recursive: true });
    const directory = mkdtempSync(join(localDirectory, 'e2e-'));
    try {
      return await testPortal(toolchain, args, chromium, directory);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

async function testPortal(toolchain, args, chromium, directory) {
  const portal = await startQuickPortal(toolchain, directory);
  let ended = false;
  portal.exit.then(() => {
    ended = true;
  });
  const outcome = await runPlaywright(toolchain, args, {
    CHROMIUM: chromium,
    PORTAL_URL: portal.url,
    SIMULATED_CLOUDS: JSON.stringify(portal.clouds),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(directory, 'report.json'),
  });
  if (ended) showEndOfLog('The portal or its clouds ended during the tests.');
  await portal.end();
  return outcome;
}

async function startQuickPortal(toolchain, directory) {
  const [port] = await freePorts(1);
  mkdirSync(join(LOG, '..'), { recursive: true });
  const log = openSync(LOG, 'w');
  try {
    return await startPortal(
      { ...toolchain, env: { ...toolchain.env, ...QUICK } },
      {
        scenario: 'demo',
        built: true,
        ports: { app: port, backend: port },
        databaseDirectory: join(directory, 'database'),
        cloudsDirectory: join(directory, 'clouds'),
        log,
      },
    );
  } catch (error) {
    showEndOfLog('The portal did not start.');
    throw error;
  } finally {
    closeSync(log);
  }
}

function showEndOfLog(what) {
  const lines = readFileSync(LOG, 'utf8').trimEnd().split('\n');
  console.log(
    [`${what} ${relative(root, LOG)} ends:`, ...lines.slice(-40)].join('\n'),
  );
}

function findChromium({ CHROMIUM }) {
  return [CHROMIUM, ...KNOWN_PLACES].find(path => path && existsSync(path));
}

async function runPlaywright({ node, env, yarnArgs }, args, more) {
  await run(node, yarnArgs(['playwright', 'test', ...args]), {
    cwd: fromRoot('dev', 'e2e'),
    env: { ...env, ...more },
  });
  const report = readFileSync(more.PLAYWRIGHT_JSON_OUTPUT_FILE, 'utf8');
  return playwrightOutcome(JSON.parse(report));
}
