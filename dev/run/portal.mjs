import { mkdirSync } from 'node:fs';
import { encryptionKey } from './encryptionKey.mjs';
import { fromRoot, root } from './paths.mjs';
import { startProcess } from './processes.mjs';
import { simulatedConfig } from './simulatedConfig.mjs';
import { startSimulatedClouds } from './simulatedClouds.mjs';
import { typescriptArgs } from './typescript.mjs';
import { UserError } from './UserError.mjs';
import { waitForAnswer } from './waitForAnswer.mjs';

/** How long a portal may take to answer for the first time. Milliseconds. */
const PATIENCE = 5 * 60_000;

const CONFIG_FILES = ['app-config.yaml', 'dev/app-config.simulated.yaml'];

/**
 * Starts simulated clouds and a portal on them; resolves when both answer.
 *
 * @param options - `scenario`, `clusters`; `ports` of `app` and `backend` (one port when they are the same);
 *   `cloudsDirectory` for CA and kubeconfigs; `databaseDirectory`; `built`: whether the backend serves a built UI
 *   (`buildApp`) instead of a development server beside it; `log`: descriptor of a file for what portal and clouds say,
 *   else the terminal hears it
 * @returns `url` of the portal, `clouds` (their description), `exit` (resolves when a part of it has ended), `end`
 */
export async function startPortal(toolchain, options) {
  mkdirSync(options.databaseDirectory, { recursive: true });
  const simulation = await startSimulatedClouds(toolchain, {
    scenario: options.scenario,
    clusters: options.clusters,
    directory: options.cloudsDirectory,
    log: options.log,
  });
  const addresses = addressesOf(options);
  const env = portalEnvironment(
    toolchain.env,
    addresses,
    options.databaseDirectory,
    simulation.clouds,
  );
  const listener = options.log ?? 'inherit';
  const stdio = ['ignore', listener, listener];
  const portal = options.built
    ? startBackend(toolchain, env, stdio)
    : startDevelopment(toolchain, env, stdio);
  const exit = Promise.race([simulation.exit, portal.exit]);
  await bothAnswer(
    addresses,
    exit.then(() => {
      throw new UserError('The portal did not start; it says why above.');
    }),
  );
  const end = () => Promise.all([portal.end(), simulation.end()]);
  return { url: addresses.app, clouds: simulation.clouds, exit, end };
}

async function bothAnswer({ app, backend }, exit) {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), PATIENCE);
  const answer = url => waitForAnswer(url, waiting.signal);
  try {
    await Promise.race([
      Promise.all([
        answer(`${backend}/.backstage/health/v1/readiness`),
        answer(app),
      ]),
      exit,
    ]);
    if (waiting.signal.aborted)
      throw new UserError('The portal does not answer.');
  } finally {
    clearTimeout(patience);
    waiting.abort();
  }
}

function addressesOf({ built, ports }) {
  const app = built ? ports.backend : ports.app;
  return {
    app: `http://localhost:${app}`,
    backend: `http://localhost:${ports.backend}`,
    backendPort: ports.backend,
  };
}

function portalEnvironment(env, addresses, databaseDirectory, clouds) {
  return {
    ...env,
    // Guests may enter in development only.
    NODE_ENV: 'development',
    BROWSER: env.BROWSER ?? 'none',
    PORTAL_DATABASE_DIRECTORY: databaseDirectory,
    EXTERNAL_CLUSTERS_ENCRYPTION_KEY: encryptionKey(),
    APP_CONFIG_app_baseUrl: JSON.stringify(addresses.app),
    APP_CONFIG_backend_baseUrl: JSON.stringify(addresses.backend),
    APP_CONFIG_backend_listen_port: String(addresses.backendPort),
    APP_CONFIG_backend_cors_origin: JSON.stringify(addresses.app),
    ...simulatedConfig(clouds),
  };
}

function configArgs() {
  return CONFIG_FILES.flatMap(file => ['--config', fromRoot(file)]);
}

function startBackend({ node }, env, stdio) {
  return startProcess(
    node,
    typescriptArgs('dev/backend/src/index.ts', configArgs()),
    { cwd: fromRoot('dev/backend'), env, stdio },
  );
}

function startDevelopment({ node, yarnArgs }, env, stdio) {
  return startProcess(
    node,
    yarnArgs(['backstage-cli', 'repo', 'start', ...configArgs()]),
    { cwd: root, env, stdio },
  );
}
