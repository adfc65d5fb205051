import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './buildApp.mjs';
import { localDirectory, root } from './paths.mjs';
import { startPortal } from './portal.mjs';
import { requireFreePorts } from './ports.mjs';
import { UserError } from './UserError.mjs';

const PORTS = { app: 3000, backend: 7007 };

/** A portal on simulated clouds that serves until it is told to end. */
export async function start(toolchain, args) {
  const { fresh, ...options } = readOptions(args);
  const { app, backend } = PORTS;
  await requireFreePorts(options.built ? [backend] : [app, backend]);
  const databaseDirectory = join(localDirectory, 'database');
  if (fresh) rmSync(databaseDirectory, { recursive: true, force: true });
  if (options.built) await buildApp(toolchain);
  const portal = await startPortal(toolchain, {
    ...options,
    ports: PORTS,
    databaseDirectory,
    cloudsDirectory: join(localDirectory, 'clouds'),
  });
  announce(portal);
  return portal.exit;
}

function readOptions(args) {
  try {
    return parseArgs({
      args,
      options: {
        scenario: { type: 'string', default: 'demo' },
        clusters: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        built: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(error.message);
  }
}

function announce({ url, clouds }) {
  const kubeconfigs = clouds.kubeconfigs.map(
    ({ file }) => `    ${relative(root, file)}`,
  );
  const lines = [
    '',
    `  The portal is ready: ${url}`,
    '  Enter as guest, then choose External Clusters.',
    ...(kubeconfigs.length > 0
      ? ['', '  Kubeconfigs of clusters to connect:', ...kubeconfigs]
      : []),
    '',
    `  Change the simulated clouds: ${clouds.controlUrl}`,
    '  End with Ctrl-C. `npm start -- --fresh` forgets what was stored.',
    '',
  ];
  console.log(lines.join('\n'));
}
