import { SimulatorContext } from '../core';
import {
  KubernetesCluster,
  KubernetesClusterChange,
} from './KubernetesCluster';
import { KubernetesClusterSpec } from './KubernetesClusterSpec';
import { KubernetesEndpoint } from './KubernetesEndpoint';
import { KubernetesServer } from './KubernetesServer';

interface Entry {
  cluster: KubernetesCluster;
  /** Made when somebody first asks where the cluster is. */
  server?: Promise<KubernetesServer>;
}

/** The Kubernetes API servers of a simulated world: one TLS server and authority for each cluster. */
export class KubernetesSimulator {
  private readonly entries = new Map<string, Entry>();

  private constructor(private readonly context: SimulatorContext) {}

  static async start(context: SimulatorContext): Promise<KubernetesSimulator> {
    return new KubernetesSimulator(context);
  }

  /** Makes a cluster known; its server starts when {@link endpoint} is first asked, so that a fleet costs nothing. */
  register(spec: KubernetesClusterSpec) {
    if (this.entries.has(spec.key)) {
      throw new Error(`There is a Kubernetes cluster ${spec.key} already`);
    }
    const cluster = new KubernetesCluster(spec, this.context.clock);
    this.entries.set(spec.key, { cluster });
  }

  /** Registers a cluster and starts its server at once. */
  addCluster(spec: KubernetesClusterSpec): Promise<KubernetesEndpoint> {
    this.register(spec);
    return this.endpoint(spec.key);
  }

  /** Where a registered cluster can be reached. */
  async endpoint(key: string): Promise<KubernetesEndpoint> {
    const entry = this.entryOf(key);
    entry.server ??= KubernetesServer.start(entry.cluster, this.context);
    return entry.server;
  }

  has(key: string) {
    return this.entries.has(key);
  }

  keys(): string[] {
    return [...this.entries.keys()];
  }

  /** Changes what a running cluster is like, from the next request on. */
  update(key: string, change: KubernetesClusterChange) {
    this.entryOf(key).cluster.change(change);
  }

  /** Forgets a cluster and closes its server: connections are refused from then on. */
  async remove(key: string) {
    const { server } = this.entryOf(key);
    this.entries.delete(key);
    await (await server)?.close();
  }

  async close() {
    await Promise.all(this.keys().map(key => this.remove(key)));
  }

  private entryOf(key: string): Entry {
    const entry = this.entries.get(key);
    if (!entry) throw new Error(`There is no Kubernetes cluster ${key}`);
    return entry;
  }
}
