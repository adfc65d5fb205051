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
    return [...this.clusters.values()].filter(cluster => this.exists(cluster));
  }

  find(
    accountId: string,
    region: string,
    name: string,
  ): EksCluster | undefined {
    const cluster = this.clusters.get(clusterArn(accountId, region, name));
    return cluster && this.exists(cluster) ? cluster : undefined;
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

  /** Brings a cluster up to this moment, and forgets it when it is gone by now. */
  private exists(cluster: EksCluster): boolean {
    cluster.settle();
    if (cluster.status !== 'GONE') return true;
    // The entry goes at once; only the socket takes a moment longer, and nobody waits for it.
    void this.remove(cluster);
    return false;
  }
}
