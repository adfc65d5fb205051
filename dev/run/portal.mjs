import { mkdirSync } from 'node:fs';
import { encryptionKey } from './encryptionKey.mjs';
import { fromRoot, root } from './paths.mjs';
import { run, startProcess } from './processes.mjs';
import { simulatedConfig } from './simulatedConfig.mjs';
import { startSimulatedClouds } from './simulatedClouds.mjs';
import { typescriptArgs } from './typescript.mjs';
import { UserError } from './UserError.mjs';
import { waitForAnswer } from './waitForAnswer.mjs';

const CONFIG_FILES = ['app-config.yaml', 'dev/app-config.simulated.yaml'];

/**
 * Starts simulated clouds and a portal on them; resolves when both answer.
 *
 * @param options - `scenario`, `clusters`; `ports` of `app` and `backend` (one port when they are the same);
 *   `cloudsDirectory` for CA and kubeconfigs; `databaseDirectory`; `built`: whether the backend serves a built UI
 *   (`buildApp`) instead of a development server beside it
 * @returns `url` of the portal, `clouds` (their description), `exit` (resolves when a part of it has ended)
 */
export async function startPortal(toolchain, options) {
  mkdirSync(options.databaseDirectory, { recursive: true });
  const { clouds, exit: cloudsExit } = await startSimulatedClouds(toolchain, {
    scenario: options.scenario,
    clusters: options.clusters,
    directory: options.cloudsDirectory,
  });
  const app = options.built ? options.ports.backend : options.ports.app;
  const url = `http://localhost:${app}`;
  const backendUrl = `http://localhost:${options.ports.backend}`;
  const env = {
    ...toolchain.env,
    // Guests may enter in development only.
    NODE_ENV: 'development',
    BROWSER: toolchain.env.BROWSER ?? 'none',
    PORTAL_DATABASE_DIRECTORY: options.databaseDirectory,
    EXTERNAL_CLUSTERS_ENCRYPTION_KEY: encryptionKey(),
    APP_CONFIG_app_baseUrl: JSON.stringify(url),
    APP_CONFIG_backend_baseUrl: JSON.stringify(backendUrl),
    APP_CONFIG_backend_listen_port: String(options.ports.backend),
    APP_CONFIG_backend_cors_origin: JSON.stringify(url),
    ...simulatedConfig(clouds),
  };
  const { exit: portalExit } = options.built
    ? startBackend(toolchain, env)
    : startDevelopment(toolchain, env);
  const exit = Promise.race([cloudsExit, portalExit]);
  await Promise.race([
    Promise.all([
      waitForAnswer(`${backendUrl}/.backstage/health/v1/readiness`),
      waitForAnswer(url),
    ]),
    exit.then(() => {
      throw new UserError('The portal did not start; it says why above.');
    }),
  ]);
  return { url, clouds, exit };
}

/** Builds the UI that a `built` portal serves. */
export async function buildApp({ node, env, yarnArgs }) {
  const code = await run(node, yarnArgs(['workspace', 'app', 'build']), {
    cwd: root,
    env,
  });
  if (code !== 0) throw new UserError('The UI could not be built.');
}

function configArgs() {
  return CONFIG_FILES.flatMap(file => ['--config', fromRoot(file)]);
}

function startBackend({ node }, env) {
  return startProcess(
    node,
    typescriptArgs('dev/backend/src/index.ts', configArgs()),
    { cwd: fromRoot('dev/backend'), env },
  );
}

function startDevelopment({ node, yarnArgs }, env) {
  return startProcess(
    node,
    yarnArgs(['backstage-cli', 'repo', 'start', ...configArgs()]),
    { cwd: root, env },
  );
}
