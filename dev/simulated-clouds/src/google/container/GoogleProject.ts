import { Clock } from '../../core';
import { GkeClusterSpec } from '../GkeClusterSpec';
import { GoogleError } from '../GoogleError';
import { GoogleProjectSpec } from '../GoogleProjectSpec';
import { Offers } from '../offers/Offers';
import { GkeCluster } from './GkeCluster';
import { GkeNodePool } from './GkeNodePool';
import { clusterPath } from './links';
import { Operations } from './Operations';
import { locationPath, ResourceName } from './resourceNames';

/** A project with its clusters and operations. */
export class GoogleProject {
  readonly operations: Operations;
  readonly offers = new Offers();
  missingZones: readonly string[];
  private readonly clusters = new Map<string, GkeCluster>();

  constructor(private readonly spec: GoogleProjectSpec, readonly clock: Clock) {
    this.operations = new Operations(spec.projectNumber, clock);
    this.missingZones = spec.missingZones ?? [];
    this.offers.change({ cpusPerRegion: spec.cpusPerRegion });
  }

  get id() {
    return this.spec.projectId;
  }

  get number() {
    return this.spec.projectNumber;
  }

  add(spec: GkeClusterSpec): GkeCluster {
    const cluster = new GkeCluster(this.id, this.number, spec, this.clock);
    this.clusters.set(keyOf(spec.location, spec.name), cluster);
    return cluster;
  }

  remove({ location, name }: GkeCluster) {
    this.clusters.delete(keyOf(location, name));
  }

  find(location: string, name: string): GkeCluster | undefined {
    return this.clusters.get(keyOf(location, name));
  }

  list(): GkeCluster[] {
    return [...this.clusters.values()];
  }

  /** True when the location that its control plane lives in does not answer. */
  isMissing({ location }: GkeCluster) {
    return this.missingZones.includes(location);
  }

  /** @throws GoogleError NOT_FOUND in Google's words. */
  getCluster({ location, cluster: name }: ResourceName): GkeCluster {
    const cluster = this.find(location, name);
    if (cluster) return cluster;
    throw new GoogleError(
      'NOT_FOUND',
      `Not found: projects/${this.id}/${locationPath(
        location,
      )}/clusters/${name}.`,
    );
  }

  /** @throws GoogleError NOT_FOUND in Google's words. */
  getNodePool(name: ResourceName): { cluster: GkeCluster; pool: GkeNodePool } {
    const cluster = this.getCluster(name);
    const pool = cluster.nodePools.find(
      ({ name: own }) => own === name.nodePool,
    );
    if (pool) return { cluster, pool };
    throw new GoogleError(
      'NOT_FOUND',
      `Not found: ${clusterPath(cluster)}/nodePools/${name.nodePool}.`,
    );
  }

  /** @throws GoogleError FAILED_PRECONDITION while another operation works on the cluster. */
  requireIdle(cluster: GkeCluster) {
    const running = this.operations.runningOn(clusterPath(cluster));
    if (!running) return;
    throw new GoogleError(
      'FAILED_PRECONDITION',
      `Cluster is running incompatible operation ${running.name}.`,
      {
        reason: 'CLUSTER_ALREADY_HAS_OPERATION',
        domain: 'container.googleapis.com',
        metadata: {},
      },
    );
  }
}

function keyOf(location: string, name: string) {
  return `${location}/${name}`;
}
