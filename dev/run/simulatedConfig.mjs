import { relative } from 'node:path';
import { root } from './paths.mjs';

/** What dev/app-config.simulated.yaml asks for, made of the simulated clouds' own description. */
export function simulatedConfig(clouds) {
  return {
    SIMULATED_CA_FILE: clouds.caFile,
    SIMULATED_AZURE: clouds.azure.endpoint,
    SIMULATED_AWS: clouds.aws.endpoint,
    SIMULATED_GOOGLE_CONTAINER: `${clouds.google.grpcHost}:${clouds.google.grpcPort}`,
    SIMULATED_GOOGLE_REST: clouds.google.restUrl,
    SIMULATED_GOOGLE_TOKEN: clouds.google.tokenUrl,
    SIMULATED_KUBECONFIGS_HINT: kubeconfigsHint(clouds),
    APP_CONFIG_externalClusters_accounts: JSON.stringify(accountsOf(clouds)),
  };
}

function kubeconfigsHint({ kubeconfigs }) {
  const files = kubeconfigs.map(({ file }) => relative(root, file));
  return files.length > 0
    ? `Two simulated clusters to connect: ${files.join(' and ')}`
    : 'This scenario has no cluster to connect.';
}

/** The accounts of all three clouds, lent to two teams in turn. */
function accountsOf({ azure, aws, google }) {
  return [
    ...azure.subscriptions.map(azureAccount),
    ...aws.accounts.map(awsAccount),
    ...google.projects.map(googleAccount),
  ];
}

function azureAccount({ displayName, principals, ...scope }, index) {
  const { clientId, clientSecret } = principals[0];
  return {
    name: `Azure ${displayName}`,
    provider: 'aks',
    settings: { ...scope, clientId, clientSecret },
    access: accessOf(index),
  };
}

function awsAccount({ accountId, regions, accessKeys }, index) {
  const { accessKeyId, secretAccessKey } = accessKeys[0];
  return {
    name: `AWS ${accountId}`,
    provider: 'eks',
    settings: { accessKeyId, secretAccessKey, regions },
    access: accessOf(index),
  };
}

function googleAccount({ projectId, serviceAccounts }, index) {
  return {
    name: `Google ${projectId}`,
    provider: 'gke',
    settings: { serviceAccountKey: JSON.stringify(serviceAccounts[0].key) },
    access: accessOf(index),
  };
}

function accessOf(index) {
  const owner =
    index % 2 === 0 ? 'group:default/team-a' : 'group:default/team-b';
  return [{ owners: [owner], allow: ['view', 'edit', 'create'] }];
}
