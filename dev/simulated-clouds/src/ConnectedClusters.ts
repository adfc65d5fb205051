import { randomBytes } from 'node:crypto';
import { dump } from 'js-yaml';
import { Clock } from './core';
import {
  KubernetesCredentials,
  KubernetesEndpoint,
  KubernetesIdentity,
  KubernetesSimulator,
} from './kubernetes';
import { ConnectedClusterSpec } from './scenarios/Scenario';

const YEAR = 365 * 24 * 60 * 60 * 1000;
/** Who the kubeconfigs sign in as. */
const USER = 'portal-viewer';
const ADMINISTRATOR = 'administrator';

/** A cluster in no cloud, and the kubeconfig that connects it. */
export interface ConnectedCluster {
  name: string;
  /** Its key in the Kubernetes simulator, and the scope of its calls. */
  key: string;
  credential: 'Token' | 'Certificate';
  /** YAML, everything inline. */
  kubeconfig: string;
  /** That of somebody who may do everything and signs in with a program, which no portal may run. */
  administratorKubeconfig: string;
}

/** The clusters of a world that are in no cloud. */
export class ConnectedClusters {
  private constructor(private readonly clusters: ConnectedCluster[]) {}

  static async start(
    kubernetes: KubernetesSimulator,
    clock: Clock,
    specs: readonly ConnectedClusterSpec[],
  ): Promise<ConnectedClusters> {
    const connected = new ConnectedClusters([]);
    for (const spec of specs) await connected.add(kubernetes, clock, spec);
    return connected;
  }

  list(): readonly ConnectedCluster[] {
    return this.clusters;
  }

  private async add(
    kubernetes: KubernetesSimulator,
    clock: Clock,
    spec: ConnectedClusterSpec,
  ) {
    const { credential, ...cluster } = spec;
    const token = randomToken();
    const administratorToken = randomToken();
    const key = `connected/${spec.name}`;
    const endpoint = await kubernetes.addCluster({
      ...cluster,
      key,
      metricsServer: cluster.metricsServer ?? true,
      authenticate: shown =>
        shown.bearer === administratorToken
          ? { user: ADMINISTRATOR, groups: ['system:masters'], rights: 'admin' }
          : identityOf(shown, token),
    });
    const user =
      credential === 'Token'
        ? { token }
        : await certificateUser(endpoint, clock);
    const { name } = spec;
    this.clusters.push({
      name,
      key,
      credential,
      kubeconfig: toKubeconfig(name, endpoint, USER, user),
      administratorKubeconfig: toKubeconfig(
        name,
        endpoint,
        ADMINISTRATOR,
        programUser(administratorToken),
      ),
    });
  }
}

function identityOf(
  { bearer, clientCertificate }: KubernetesCredentials,
  token: string,
): KubernetesIdentity | undefined {
  const isKnown = bearer === token || clientCertificate?.commonName === USER;
  if (!isKnown) return undefined;
  return { user: USER, groups: ['system:authenticated'], rights: 'view' };
}

/** Signs in with a program that every machine with these clouds has. */
function programUser(token: string) {
  const credential = {
    kind: 'ExecCredential',
    apiVersion: 'client.authentication.k8s.io/v1',
    status: { token },
  };
  return {
    exec: {
      apiVersion: credential.apiVersion,
      command: 'node',
      args: [
        '-e',
        `console.log(${JSON.stringify(JSON.stringify(credential))})`,
      ],
      interactiveMode: 'Never',
    },
  };
}

async function certificateUser(endpoint: KubernetesEndpoint, clock: Clock) {
  const now = clock.now();
  const { certPem, keyPem } = await endpoint.issueClientCertificate(USER, [], {
    notBefore: new Date(now),
    notAfter: new Date(now + YEAR),
  });
  return {
    'client-certificate-data': base64(certPem),
    'client-key-data': base64(keyPem),
  };
}

function toKubeconfig(
  name: string,
  { server, caPem }: KubernetesEndpoint,
  person: string,
  user: object,
) {
  const cluster = { server, 'certificate-authority-data': base64(caPem) };
  // kubectl merges several kubeconfigs by name, so the entry of the user needs a name of its own.
  const userName = `${name}-${person}`;
  return dump({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster }],
    contexts: [{ name, context: { cluster: name, user: userName } }],
    'current-context': name,
    users: [{ name: userName, user }],
  });
}

function randomToken() {
  return randomBytes(32).toString('base64url');
}

function base64(text: string) {
  return Buffer.from(text).toString('base64');
}
