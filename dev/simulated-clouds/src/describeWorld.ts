import { AwsRights, EksClusterSpec } from './aws';
import { describeEnvironment, WorldEnvironment } from './describeEnvironment';
import type { World } from './World';
import type { WorldFiles } from './writeWorldFiles';

/** Everything a client of a world needs, as one JSON document. Its credentials are fakes that open nothing else. */
export interface WorldDescription {
  scenario: string;
  /** Plain HTTP; see README.md for its routes. */
  controlUrl: string;
  /** The certificate of the authority that signs the servers of Azure and Google, PEM. */
  caPem: string;
  /** The same as a file, once files were written. */
  caFile?: string;
  azure: {
    /** Authority host and ARM endpoint in one. */
    endpoint: string;
    subscriptions: {
      tenantId: string;
      subscriptionId: string;
      displayName: string;
      principals: {
        clientId: string;
        clientSecret: string;
        actions: string[];
      }[];
    }[];
  };
  aws: {
    /** The endpoint of every service, plain HTTP. */
    endpoint: string;
    accounts: {
      accountId: string;
      /** Regions that have a cluster at the start; one region where there is none. */
      regions: string[];
      accessKeys: {
        accessKeyId: string;
        secretAccessKey: string;
        rights: AwsRights;
      }[];
      roleArns: string[];
    }[];
  };
  google: {
    /** Host and port of the gRPC face, TLS. */
    grpcHost: string;
    grpcPort: number;
    /** The JSON face, without a final slash. */
    restUrl: string;
    tokenUrl: string;
    projects: {
      projectId: string;
      serviceAccounts: {
        email: string;
        /** The key file's content. */
        key: object;
        keyFile?: string;
      }[];
    }[];
  };
  /** Clusters in no cloud, to connect by kubeconfig. */
  kubeconfigs: {
    name: string;
    credential: 'Token' | 'Certificate';
    kubeconfig: string;
    file?: string;
    /** That of an administrator, who signs in with a program. */
    administratorKubeconfig: string;
    administratorFile?: string;
  }[];
  /** Environment variables for each vendor's client; those that need files are there once files were written. */
  environment: WorldEnvironment;
}

/** Describes a world; `files` are what it wrote for its clients, if it did. */
export function describeWorld(
  world: World,
  files: WorldFiles | undefined,
): WorldDescription {
  return {
    scenario: world.scenario.name,
    controlUrl: world.controlUrl,
    caPem: world.authority.caPem,
    caFile: files?.caFile,
    azure: describeAzure(world),
    aws: describeAws(world),
    google: describeGoogle(world, files),
    kubeconfigs: world.connected.list().map(cluster => ({
      name: cluster.name,
      credential: cluster.credential,
      kubeconfig: cluster.kubeconfig,
      file: files?.kubeconfigs[cluster.name],
      administratorKubeconfig: cluster.administratorKubeconfig,
      administratorFile: files?.administratorKubeconfigs[cluster.name],
    })),
    environment: describeEnvironment(world, files),
  };
}

function describeAzure({ azure }: World): WorldDescription['azure'] {
  return {
    endpoint: azure.endpoint,
    subscriptions: azure.subscriptions.map(subscription => ({
      tenantId: subscription.tenantId,
      subscriptionId: subscription.id,
      displayName: subscription.displayName,
      principals: subscription.principals.map(
        ({ clientId, clientSecret, actions }) => ({
          clientId,
          clientSecret,
          actions,
        }),
      ),
    })),
  };
}

function describeAws({ aws, scenario }: World): WorldDescription['aws'] {
  return {
    endpoint: aws.url,
    accounts: scenario.aws.map(
      ({ accountId, accessKeys, roles, clusters }) => ({
        accountId,
        regions: regionsOf(clusters),
        accessKeys: accessKeys.map(
          ({ accessKeyId, secretAccessKey, rights }) => ({
            accessKeyId,
            secretAccessKey,
            rights,
          }),
        ),
        roleArns: roles.map(
          ({ name }) => `arn:aws:iam::${accountId}:role/${name}`,
        ),
      }),
    ),
  };
}

function regionsOf(clusters: readonly EksClusterSpec[]): string[] {
  if (clusters.length === 0) return ['eu-west-1'];
  return [...new Set(clusters.map(({ region }) => region))].sort();
}

function describeGoogle(
  { google, scenario }: World,
  files: WorldFiles | undefined,
): WorldDescription['google'] {
  return {
    grpcHost: 'localhost',
    grpcPort: google.grpcPort,
    restUrl: google.restUrl,
    tokenUrl: google.tokenUrl,
    projects: scenario.google.map(({ projectId, serviceAccounts }) => ({
      projectId,
      serviceAccounts: serviceAccounts.map(({ email }) => ({
        email,
        key: google.serviceAccountKey(projectId, email),
        keyFile: files?.serviceAccountKeys[email],
      })),
    })),
  };
}
