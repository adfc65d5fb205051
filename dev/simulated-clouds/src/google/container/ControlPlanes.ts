import { CertificateAuthority } from '../../core';
import { KubernetesAuthenticator, KubernetesSimulator } from '../../kubernetes';
import { Authenticator, coversScope } from '../accounts/Authenticator';
import { rightsInside } from '../accounts/rightsInside';
import { GkeCluster } from './GkeCluster';
import { GoogleProject } from './GoogleProject';
import { clusterPath } from './links';
import { nodesOf } from './nodesOf';

// The port of the discard protocol: connections are refused at once.
const NOWHERE = '127.0.0.1:9';

/** The Kubernetes API servers behind the simulated clusters. */
export class ControlPlanes {
  private readonly owned = new Map<GkeCluster, string>();

  constructor(
    private readonly kubernetes: KubernetesSimulator,
    private readonly authenticator: Authenticator,
    private readonly authority: CertificateAuthority,
  ) {}

  /** Starts the servers of a project's clusters and stops those of clusters that are gone. */
  async sync(project: GoogleProject) {
    const clusters = project.list();
    const gone = [...this.owned.keys()].filter(
      cluster =>
        cluster.projectId === project.id && !clusters.includes(cluster),
    );
    await Promise.all(gone.map(cluster => this.stop(cluster)));
    await Promise.all(clusters.map(cluster => this.ensure(cluster)));
  }

  /** Makes the cluster known to the Kubernetes simulator; its server starts when somebody asks for the cluster. */
  register(cluster: GkeCluster) {
    if (this.owned.has(cluster)) return;
    if (cluster.spec.apiServer === 'absent') {
      cluster.controlPlane = { endpoint: NOWHERE, caPem: this.authority.caPem };
      return;
    }
    const key = clusterPath(cluster);
    this.owned.set(cluster, key);
    this.kubernetes.register({
      key,
      name: cluster.name,
      version: `v${cluster.version}`,
      platform: 'gke',
      createdAt: cluster.createdAt,
      nodes: () => nodesOf(cluster),
      metricsServer: true,
      ...cluster.spec.inside,
      authenticate: this.authenticatorOf(cluster),
    });
  }

  private async ensure(cluster: GkeCluster) {
    this.register(cluster);
    if (cluster.controlPlane) return;
    const key = clusterPath(cluster);
    const { server, caPem } = await this.kubernetes.endpoint(key);
    cluster.controlPlane = { endpoint: new URL(server).host, caPem };
  }

  private async stop(cluster: GkeCluster) {
    const key = this.owned.get(cluster);
    this.owned.delete(cluster);
    if (key) await this.kubernetes.remove(key);
  }

  // As at Google: OAuth access tokens only. A self-signed JWT is good for Google's own APIs, not for a cluster's.
  private authenticatorOf({ projectId }: GkeCluster): KubernetesAuthenticator {
    return ({ bearer }) => {
      const caller = bearer && this.authenticator.findToken(bearer);
      if (!caller || !coversScope(caller, 'view')) return undefined;
      const { account } = caller;
      return {
        user: account.email,
        groups: ['system:authenticated'],
        rights:
          account.projectId === projectId
            ? rightsInside(account.rights)
            : 'none',
      };
    };
  }
}
