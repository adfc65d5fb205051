import { gcloudEnvironment } from './google';
import type { World } from './World';
import type { WorldFiles } from './writeWorldFiles';

type Variables = Record<string, string>;

/** Environment variables by client. */
export interface WorldEnvironment {
  /** For every Node process that talks to Azure or Google; must be set before the process starts. */
  node: Variables;
  aws: Variables;
  gcloud: Variables;
  kubectl: Variables;
  az: Variables;
  /** What `az` has to run once, since it takes endpoints from its registered clouds alone. */
  azSetup: string[];
}

/** The environment lines of each vendor's client, for the first account of its cloud. */
export function describeEnvironment(
  world: World,
  files: WorldFiles | undefined,
): WorldEnvironment {
  return {
    node: files ? node(files) : {},
    aws: aws(world),
    gcloud: gcloud(world, files),
    kubectl: kubectl(files),
    az: files ? { REQUESTS_CA_BUNDLE: files.caFile } : {},
    azSetup: azSetup(world),
  };
}

function node({ caFile }: WorldFiles): Variables {
  return {
    NODE_EXTRA_CA_CERTS: caFile,
    // Google's client over gRPC has a trust store of its own.
    GRPC_DEFAULT_SSL_ROOTS_FILE_PATH: caFile,
  };
}

function aws({ aws: simulator, scenario }: World): Variables {
  const [account] = scenario.aws;
  const [key] = account?.accessKeys ?? [];
  if (!account || !key) return {};
  const region = account.clusters[0]?.region ?? 'eu-west-1';
  return {
    AWS_ENDPOINT_URL: simulator.url,
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_REGION: region,
    // Version 1 of the command line client reads this one alone.
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

function gcloud(
  { google, scenario }: World,
  files: WorldFiles | undefined,
): Variables {
  const [project] = scenario.google;
  const [account] = project?.serviceAccounts ?? [];
  const keyFile = files?.serviceAccountKeys[account?.email ?? ''];
  if (!project || !files || !keyFile) return {};
  const { caFile } = files;
  return {
    ...gcloudEnvironment(google, project.projectId, { caFile, keyFile }),
    CLOUDSDK_CONFIG: files.gcloudConfig,
    // Where it is set already, gcloud would believe it more than its own setting.
    REQUESTS_CA_BUNDLE: caFile,
  };
}

function kubectl(files: WorldFiles | undefined): Variables {
  const paths = Object.values(files?.kubeconfigs ?? {});
  return paths.length > 0 ? { KUBECONFIG: paths.join(':') } : {};
}

function azSetup({ azure }: World): string[] {
  const [subscription] = azure.subscriptions;
  const [principal] = subscription?.principals ?? [];
  if (!subscription || !principal) return [];
  return [
    `az cloud register --name Simulated --endpoint-resource-manager ${azure.endpoint} --endpoint-active-directory ${azure.endpoint} --endpoint-active-directory-resource-id https://management.core.windows.net/`,
    'az cloud set --name Simulated',
    `az login --service-principal --tenant ${subscription.tenantId} --username ${principal.clientId} --password ${principal.clientSecret}`,
  ];
}
