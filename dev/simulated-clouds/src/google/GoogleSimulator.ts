import type { protos } from '@google-cloud/container';
import { issueServerCertificate, Listener, SimulatorContext } from '../core';
import { KubernetesSimulator } from '../kubernetes';
import { ServiceAccountKeyFile } from './accounts/ServiceAccount';
import { clusterBody } from './container/clusterBody';
import { GkeCluster } from './container/GkeCluster';
import { clusterPath } from './container/links';
import { GkeClusterSpec, GkeNodePoolSpec } from './GkeClusterSpec';
import { GoogleProjectSpec, ServiceAccountRights } from './GoogleProjectSpec';
import { GoogleState } from './GoogleState';
import { OfferChanges, Offers } from './offers/Offers';
import { GrpcFace, startGrpcFace } from './wire/grpcFace';
import { startHttpFace } from './wire/httpFace';

export interface GoogleSimulatorOptions {
  projects: readonly GoogleProjectSpec[];
  /** Runs the clusters' own API servers. */
  kubernetes: KubernetesSimulator;
  /** Port of the gRPC face; any free one when not given. */
  port?: number;
  /** Port of the JSON face and the token endpoint; any free one when not given. */
  restPort?: number;
}

/**
 * Google's Kubernetes Engine API for a few projects, with service accounts, tokens and the neighbours gcloud asks.
 *
 * Both faces speak TLS with a certificate of the world's authority for `localhost` and `127.0.0.1`.
 */
export class GoogleSimulator {
  private constructor(
    private readonly state: GoogleState,
    private readonly grpc: GrpcFace,
    private readonly http: Listener,
  ) {}

  static async start(
    context: SimulatorContext,
    { projects, kubernetes, port, restPort }: GoogleSimulatorOptions,
  ): Promise<GoogleSimulator> {
    const state = GoogleState.create(context, projects, kubernetes);
    const tls = await issueServerCertificate(context.authority);
    const face = { context, state, tls };
    const grpc = await startGrpcFace({ ...face, port: port ?? 0 });
    const http = await startHttpFace({ ...face, port: restPort ?? 0 });
    return new GoogleSimulator(state, grpc, http);
  }

  /** `localhost:PORT` of the gRPC face: what SDKs take as apiEndpoint and port. */
  get grpcEndpoint() {
    return `localhost:${this.grpc.port}`;
  }

  get grpcPort() {
    return this.grpc.port;
  }

  /** `https://localhost:PORT` of the JSON face, without a final slash. */
  get restUrl() {
    return `https://localhost:${this.http.port}`;
  }

  get restPort() {
    return this.http.port;
  }

  /** Where assertions are exchanged for access tokens. */
  get tokenUrl() {
    return `${this.restUrl}/token`;
  }

  projectIds(): string[] {
    return [...this.state.projects.keys()];
  }

  /** The key file of a service account, as Google would let it be downloaded. */
  serviceAccountKey(projectId: string, email: string): ServiceAccountKeyFile {
    return this.state.accounts.get(projectId, email).keyFile;
  }

  /** Grants or takes away, from the next call on. */
  setRights(projectId: string, email: string, rights: ServiceAccountRights) {
    this.state.accounts.get(projectId, email).rights = rights;
  }

  /** Deletes a service account: neither its key nor its tokens are taken any more. */
  removeServiceAccount(projectId: string, email: string) {
    const account = this.state.accounts.get(projectId, email);
    this.state.tokens.revokeAllOf(account);
    this.state.accounts.remove(email);
  }

  /** Zones or regions that do not answer from now on. */
  setMissingZones(projectId: string, zones: readonly string[]) {
    this.state.project(projectId).missingZones = zones;
  }

  addCluster(projectId: string, spec: GkeClusterSpec) {
    this.state.addCluster(projectId, spec);
  }

  /** Changes a cluster as somebody in Google's console would. */
  updateCluster(
    projectId: string,
    location: string,
    name: string,
    changes: Partial<GkeClusterSpec>,
  ) {
    this.cluster(projectId, location, name).change(changes);
  }

  /** Changes a node pool as somebody in Google's console would; its `version` is its own. */
  updateNodePool(
    projectId: string,
    location: string,
    name: string,
    pool: string,
    changes: Partial<Omit<GkeNodePoolSpec, 'name'>>,
  ) {
    this.cluster(projectId, location, name).changePool(pool, changes);
  }

  /** Takes a node pool away at once. */
  removeNodePool(
    projectId: string,
    location: string,
    name: string,
    pool: string,
  ) {
    this.cluster(projectId, location, name).removePool(pool);
  }

  /** Takes a cluster away at once, as if it had been deleted some time ago. */
  async removeCluster(projectId: string, location: string, name: string) {
    const cluster = this.cluster(projectId, location, name);
    await this.state.removeCluster(cluster);
  }

  /** The clusters as the API would answer them now, without a call. */
  listClusters(projectId: string): protos.google.container.v1.ICluster[] {
    const project = this.state.project(projectId);
    project.operations.settle();
    return project.list().map(clusterBody);
  }

  /** What a project has to choose from now. */
  offerOf(projectId: string): Offers {
    return this.state.project(projectId).offers;
  }

  /** Changes what a project has to choose from: versions, zones, machine types, networks, quota. */
  changeOffer(projectId: string, changes: OfferChanges) {
    this.state.project(projectId).offers.change(changes);
  }

  /** Adds a version to every release channel that a project can choose. */
  offerVersion(projectId: string, version: string) {
    this.state.project(projectId).offers.versions.add(version);
  }

  /** How many operations of a project were ever started: the writes that were accepted. */
  countOperations(projectId: string): number {
    return this.state.project(projectId).operations.size;
  }

  /** When the last of a project's operations will end; undefined when none runs. Epoch milliseconds. */
  busyUntil(projectId: string): number | undefined {
    const { operations } = this.state.project(projectId);
    operations.settle();
    return operations.busyUntil;
  }

  /** The key of a cluster's API server in the Kubernetes simulator, and the scope of its calls. */
  kubernetesKey(projectId: string, location: string, name: string): string {
    return clusterPath(this.cluster(projectId, location, name));
  }

  async close() {
    await Promise.all([this.grpc.close(), this.http.close()]);
  }

  private cluster(
    projectId: string,
    location: string,
    name: string,
  ): GkeCluster {
    const cluster = this.state.project(projectId).find(location, name);
    if (cluster) return cluster;
    throw new Error(`No cluster ${name} in ${location} of ${projectId}`);
  }
}
