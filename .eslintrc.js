/**
 * Which part may import which. Rules of style come from @backstage/cli, package by package; here are only those that
 * hold for the repository as a whole. Tests may import anything.
 */
const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testUtils/**',
  '**/__testUtils__/**',
  '**/setupTests.ts',
];

const cloudSdks = [
  '@aws-crypto',
  '@aws-sdk',
  '@azure',
  '@google-cloud',
  '@grpc',
  '@smithy',
  'google-auth-library',
];
const kubernetesClients = ['@kubernetes', 'undici'];

/** One zone for each folder that the files at `target` may not import from. */
function forbid(target, folders, message) {
  return folders.map(from => ({ target, from, message }));
}

const packageFolders = names =>
  names.map(name => `./**/node_modules/${name}/**`);

function zonesOfBackend() {
  const source = './plugins/external-clusters-backend/src';
  const inside = names => names.map(name => `${source}/${name}`);
  const folders = [
    'accounts',
    'clusters',
    'config',
    'credentials',
    'database',
    'kubernetes',
    'modules',
    'observation',
    'operations',
    'providers',
    'routes',
    'work',
  ];
  const allBut = (...names) =>
    inside(folders.filter(folder => !names.includes(folder)));
  const adapters = inside(
    ['aks', 'eks', 'gke', 'kubeconfig'].map(name => `providers/${name}`),
  );
  const sdkMessage = 'Only providers/*/*Client.ts import a cloud SDK.';
  const kubernetesMessage = 'Only kubernetes/ talks to clusters over HTTP.';
  const rootMessage = 'Only plugin.ts sees everything.';
  return [
    ...forbid(
      `${source}/modules`,
      allBut('modules'),
      'Modules may run in another process: they use common and its client.',
    ),
    ...forbid(
      `${source}/providers`,
      allBut('providers', 'kubernetes', 'config'),
      'Providers know node, common and kubernetes/.',
    ),
    ...forbid(
      `${source}/kubernetes`,
      allBut('kubernetes'),
      'kubernetes/ stands alone.',
    ),
    ...forbid(
      `${source}/credentials`,
      allBut('credentials', 'database'),
      'credentials/ know the database alone.',
    ),
    ...forbid(
      `${source}/database`,
      allBut('database', 'observation'),
      'database/ knows no use case.',
    ),
    ...forbid(
      `${source}/work`,
      allBut('work', 'database'),
      'work/ knows no use case.',
    ),
    ...forbid(
      `${source}/operations`,
      [...adapters, ...inside(['modules', 'routes'])],
      'Operations know ports, not adapters or routes.',
    ),
    ...forbid(
      `${source}/accounts`,
      inside(['clusters', 'modules', 'observation', 'routes']),
      'accounts/ come before clusters.',
    ),
    ...forbid(
      `${source}/clusters`,
      [...adapters, ...inside(['modules', 'routes'])],
      'Use cases know ports, not adapters or routes.',
    ),
    ...forbid(
      `${source}/observation`,
      [...adapters, ...inside(['modules', 'routes'])],
      'The observer knows ports, not adapters or routes.',
    ),
    ...forbid(
      `${source}/routes`,
      [...adapters, ...inside(['kubernetes', 'modules'])],
      'Routes call use cases.',
    ),
    ...forbid(`${source}/*/**`, inside(['plugin.ts']), rootMessage),
    ...forbid(
      `${source}/!(providers)/**`,
      packageFolders(cloudSdks),
      sdkMessage,
    ),
    ...forbid(`${source}/*.ts`, packageFolders(cloudSdks), sdkMessage),
    ...forbid(
      `${source}/providers/**/!(*Client).ts`,
      packageFolders(cloudSdks),
      sdkMessage,
    ),
    ...forbid(
      `${source}/!(kubernetes)/**`,
      packageFolders(kubernetesClients),
      kubernetesMessage,
    ),
    ...forbid(
      `${source}/*.ts`,
      packageFolders(kubernetesClients),
      kubernetesMessage,
    ),
    {
      target: `${source}/!(kubernetes)/**`,
      from: `${source}/kubernetes/*/**`,
      message: 'kubernetes/ is used by its index.',
    },
  ];
}

function zonesOfFrontend() {
  const source = './plugins/external-clusters/src';
  const inside = names => names.map(name => `${source}/${name}`);
  const message = 'components → hooks → api, never back.';
  return [
    ...forbid(
      `${source}/api`,
      inside(['hooks', 'components', 'alpha']),
      message,
    ),
    ...forbid(`${source}/hooks`, inside(['components', 'alpha']), message),
    ...forbid(`${source}/components`, inside(['alpha']), message),
  ];
}

function zonesOfPackages() {
  const folder = name => `./plugins/${name}`;
  // By name, a package is found where Yarn links it.
  const both = name => [
    folder(name),
    `./node_modules/backstage-plugin-${name}`,
  ];
  const common = 'external-clusters-common';
  const node = 'external-clusters-node';
  const backend = 'external-clusters-backend';
  const frontend = 'external-clusters';
  const forbidPackages = (target, others) =>
    forbid(
      folder(target),
      others.flatMap(both),
      'common ← node ← backend, and common ← frontend.',
    );
  return [
    ...forbidPackages(common, [node, backend, frontend]),
    ...forbidPackages(node, [backend, frontend]),
    ...forbidPackages(backend, [frontend]),
    ...forbidPackages(frontend, [node, backend]),
    ...forbid(
      './plugins',
      ['./dev', './node_modules/simulated-clouds'],
      'What is shipped knows nothing of dev/.',
    ),
  ];
}

module.exports = {
  root: true,
  plugins: ['import'],
  settings: {
    'import/resolver': {
      node: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    },
  },
  overrides: [
    {
      files: ['plugins/*/src/**'],
      excludedFiles: tests,
      rules: {
        'import/no-restricted-paths': [
          'error',
          {
            basePath: __dirname,
            zones: [
              ...zonesOfPackages(),
              ...zonesOfBackend(),
              ...zonesOfFrontend(),
            ],
          },
        ],
      },
    },
  ],
};
