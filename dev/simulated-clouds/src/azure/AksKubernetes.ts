import { randomBytes } from 'node:crypto';
import { Clock } from '../core';
import {
  KubernetesCredentials,
  KubernetesEndpoint,
  KubernetesIdentity,
  KubernetesSimulator,
} from '../kubernetes';
import { AzureCluster } from './AzureCluster';
import { AzureSubscription } from './AzureSubscription';
import { AKS_SERVER_APPLICATION } from './entraRouter';
import { KubeconfigUser, toKubeconfig } from './kubeconfigs';
import { nodesOf } from './nodesOf';
import { TokenService } from './TokenService';

const YEAR = 365 * 24 * 60 * 60 * 1000;

interface Connection {
  endpoint: KubernetesEndpoint;
  /** The bearer token of local accounts. */
  localToken: string;
}

const MASTER: KubernetesIdentity = {
  user: 'masterclient',
  groups: ['system:masters', 'system:authenticated'],
  rights: 'admin',
};

/** The API servers behind AKS clusters and who may use them; each one starts when its credentials are first asked for. */
export class AksKubernetes {
  private readonly connections = new Map<string, Promise<Connection>>();

  constructor(
    private readonly kubernetes: KubernetesSimulator,
    private readonly tokens: TokenService,
    private readonly clock: Clock,
  ) {}

  /** The kubeconfig with a client certificate and a token of a local account. */
  async localKubeconfig(
    subscription: AzureSubscription,
    cluster: AzureCluster,
    role: 'clusterAdmin' | 'clusterUser',
  ): Promise<string> {
    const { endpoint, localToken } = await this.connect(subscription, cluster);
    const now = this.clock.now();
    const certificate = await endpoint.issueClientCertificate(
      'masterclient',
      ['system:masters'],
      { notBefore: new Date(now), notAfter: new Date(now + 2 * YEAR) },
    );
    return this.write(cluster, endpoint, {
      kind: 'Certificate',
      role,
      ...certificate,
      token: localToken,
    });
  }

  /** The kubeconfig of a cluster that is integrated with Entra: it runs kubelogin. */
  async kubeloginKubeconfig(
    subscription: AzureSubscription,
    cluster: AzureCluster,
  ): Promise<string> {
    const { endpoint } = await this.connect(subscription, cluster);
    const { tenantId } = subscription;
    return this.write(cluster, endpoint, { kind: 'Kubelogin', tenantId });
  }

  /** Closes the API server of a cluster that is no more. */
  async forget(cluster: AzureCluster) {
    const isKnown = this.connections.delete(cluster.resourceUid);
    if (isKnown) await this.kubernetes.remove(keyOf(cluster));
  }

  private write(
    { name, resourceGroup }: AzureCluster,
    { server, caPem }: KubernetesEndpoint,
    user: KubeconfigUser,
  ) {
    const target = { clusterName: name, resourceGroup, server, caPem };
    return toKubeconfig(target, user);
  }

  private connect(
    subscription: AzureSubscription,
    cluster: AzureCluster,
  ): Promise<Connection> {
    const { resourceUid } = cluster;
    const existing = this.connections.get(resourceUid);
    if (existing) return existing;
    const connection = this.addServer(subscription, cluster);
    this.connections.set(resourceUid, connection);
    return connection;
  }

  private async addServer(
    subscription: AzureSubscription,
    cluster: AzureCluster,
  ): Promise<Connection> {
    const localToken = randomBytes(64).toString('hex');
    const endpoint = await this.kubernetes.addCluster({
      key: keyOf(cluster),
      name: cluster.name,
      get version() {
        return `v${cluster.version}`;
      },
      platform: 'aks',
      createdAt: cluster.createdAt,
      metricsServer: true,
      nodes: () => nodesOf(cluster),
      isUp: () => cluster.hasControlPlane,
      authenticate: credentials =>
        this.identityOf(subscription, cluster, localToken, credentials),
    });
    return { endpoint, localToken };
  }

  private identityOf(
    subscription: AzureSubscription,
    cluster: AzureCluster,
    localToken: string,
    { bearer, clientCertificate }: KubernetesCredentials,
  ): KubernetesIdentity | undefined {
    const { disableLocalAccounts, aadProfile } = cluster.definition.properties;
    const isLocal =
      bearer === localToken ||
      clientCertificate?.organizations.includes('system:masters');
    if (isLocal) return disableLocalAccounts ? undefined : MASTER;
    if (!bearer || !aadProfile) return undefined;
    return this.entraIdentity(subscription, bearer);
  }

  private entraIdentity(
    subscription: AzureSubscription,
    bearer: string,
  ): KubernetesIdentity | undefined {
    const verdict = this.tokens.check(bearer);
    if (verdict.kind !== 'Valid') return undefined;
    const { aud, tid, appid, oid } = verdict.claims;
    if (aud !== AKS_SERVER_APPLICATION || tid !== subscription.tenantId) {
      return undefined;
    }
    const principal = subscription.principals.find(
      ({ clientId }) => clientId === appid,
    );
    return {
      user: oid,
      groups: ['system:authenticated'],
      rights: principal?.kubernetesRights ?? 'none',
    };
  }
}

/** The scope of a cluster's Kubernetes calls in the call log and the fault plan: its ARM id in lower case. */
export function keyOf({ subscriptionId, resourceGroup, name }: AzureCluster) {
  return `/subscriptions/${subscriptionId}/resourcegroups/${resourceGroup}/providers/microsoft.containerservice/managedclusters/${name}`.toLowerCase();
}
