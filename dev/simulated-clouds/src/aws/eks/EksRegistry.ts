import { Clock } from '../../core';
import { KubernetesAuthenticator, KubernetesSimulator } from '../../kubernetes';
import { clusterArn } from '../arn';
import { AwsError } from '../AwsError';
import { EksClusterSpec } from '../EksClusterSpec';
import { gitVersion } from './clusterVersions';
import { EksCluster } from './EksCluster';
import { nodesOf } from './nodesOf';

/** Makes the authenticator of one cluster's API server. */
export type AuthenticatorFactory = (
  cluster: EksCluster,
) => KubernetesAuthenticator;

/** All EKS clusters of all accounts and regions, each with its Kubernetes API server. */
export class EksRegistry {
  private readonly clusters = new Map<string, EksCluster>();

  constructor(
    private readonly kubernetes: KubernetesSimulator,
    private readonly clock: Clock,
    private readonly authenticatorOf: AuthenticatorFactory,
  ) {}

  add(accountId: string, spec: EksClusterSpec): EksCluster {
    const cluster = new EksCluster(accountId, spec, this.clock);
    const { arn } = cluster;
    if (this.clusters.has(arn)) throw new Error(`There is a ${arn} already`);
    this.clusters.set(arn, cluster);
    this.kubernetes.register({
      key: arn,
      name: spec.name,
      get version() {
        return gitVersion(cluster.spec.version);
      },
      platform: 'eks',
      createdAt: cluster.createdAt,
      nodes: () => nodesOf(cluster),
      get pods() {
        return cluster.spec.pods;
      },
      get events() {
        return cluster.spec.events;
      },
      get metricsServer() {
        return cluster.spec.metricsServer;
      },
      port: spec.kubernetesPort,
      authenticate: this.authenticatorOf(cluster),
    });
    return cluster;
  }

  async remove(cluster: EksCluster) {
    this.clusters.delete(cluster.arn);
    await this.kubernetes.remove(cluster.arn);
  }

  /** The clusters of an account in a region at this moment, those that are gone left out. */
  list(accountId: string, region: string): EksCluster[] {
    return this.all().filter(
      cluster =>
        cluster.accountId === accountId && cluster.spec.region === region,
    );
  }

  all(): EksCluster[] {
    this.settle();
    return [...this.clusters.values()];
  }

  find(
    accountId: string,
    region: string,
    name: string,
  ): EksCluster | undefined {
    this.settle();
    return this.clusters.get(clusterArn(accountId, region, name));
  }

  /** Throws the ResourceNotFoundException of EKS when there is none of that name. */
  get(accountId: string, region: string, name: string): EksCluster {
    const cluster = this.find(accountId, region, name);
    if (cluster) return cluster;
    throw AwsError.resourceNotFound(`No cluster found for name: ${name}.`, {
      clusterName: name,
    });
  }

  /** Where the cluster's API server is; a cluster that is still being created has none. */
  async endpointOf(cluster: EksCluster) {
    const hasEndpoint = !['CREATING', 'PENDING'].includes(cluster.status);
    return hasEndpoint ? this.kubernetes.endpoint(cluster.arn) : undefined;
  }

  private settle() {
    for (const cluster of this.clusters.values()) {
      cluster.settle();
      // Removing from the map is at once; only the socket takes a moment longer, and nobody waits for it.
      if (cluster.status === 'GONE') void this.remove(cluster);
    }
  }
}
