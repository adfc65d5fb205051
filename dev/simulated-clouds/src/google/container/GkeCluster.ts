import { createHash } from 'node:crypto';
import { Clock, Timeline } from '../../core';
import {
  GkeClusterSpec,
  GkeClusterState,
  GkeClusterStatus,
  GkeNodePoolSpec,
} from '../GkeClusterSpec';
import { GkeNodePool } from './GkeNodePool';
import { isZone } from './resourceNames';

/** Where a cluster's Kubernetes API answers. */
export interface ControlPlane {
  /** Host and port: the real `endpoint` is an address alone, since it always listens on 443. */
  endpoint: string;
  caPem: string;
}

const RUNNING: GkeClusterState = { status: 'RUNNING' };

/** A cluster: what it is set to, and how it changes by the clock. */
export class GkeCluster {
  /** The same for the same cluster when a simulator starts again; another one when it was made again. */
  readonly id: string;
  readonly createdAt: number;
  readonly initialVersion: string;
  version: string;
  description: string;
  locations: string[];
  nodePools: GkeNodePool[];
  resourceLabels: Record<string, string>;
  releaseChannel: GkeClusterSpec['releaseChannel'];
  readonly network: string;
  /** Empty: the one of its region. */
  readonly subnetwork: string;
  controlPlane: ControlPlane | undefined;
  /** Set while an operation works on the cluster. */
  busy: GkeClusterStatus | undefined;
  private timeline: Timeline<GkeClusterState>;

  constructor(
    readonly projectId: string,
    readonly projectNumber: string,
    readonly spec: GkeClusterSpec,
    private readonly clock: Clock,
  ) {
    this.createdAt = spec.createdAt ?? clock.now();
    this.id = createHash('sha256')
      .update([projectId, spec.location, spec.name, this.createdAt].join('/'))
      .digest('hex');
    this.version = spec.version;
    this.initialVersion = spec.version;
    this.description = spec.description ?? '';
    this.locations = spec.locations
      ? [...spec.locations]
      : zonesOf(spec.location);
    this.resourceLabels = { ...spec.resourceLabels };
    this.releaseChannel = spec.releaseChannel;
    this.network = spec.network ?? 'default';
    this.subnetwork = spec.subnetwork ?? '';
    this.timeline = timelineOf(spec, clock);
    this.nodePools = (spec.nodePools ?? []).map(pool => this.makePool(pool));
  }

  get name() {
    return this.spec.name;
  }

  get location() {
    return this.spec.location;
  }

  get state(): GkeClusterState {
    return this.busy ? { status: this.busy } : this.timeline.current;
  }

  /** Changes what is given, as somebody in Google's console would; `name` and `location` are fixed. */
  change(changes: Partial<GkeClusterSpec>) {
    if (changes.state ?? changes.phases) {
      this.timeline = timelineOf({ ...changes }, this.clock);
    }
    this.version = changes.version ?? this.version;
    this.description = changes.description ?? this.description;
    this.releaseChannel = changes.releaseChannel ?? this.releaseChannel;
    if (changes.locations) this.locations = [...changes.locations];
    if (changes.resourceLabels) {
      this.resourceLabels = { ...changes.resourceLabels };
    }
    if (changes.nodePools) {
      this.nodePools = changes.nodePools.map(pool => this.makePool(pool));
    }
  }

  /** Changes what is given of a pool; throws when there is none of that name. */
  changePool(name: string, changes: Partial<Omit<GkeNodePoolSpec, 'name'>>) {
    this.pool(name).change(changes);
  }

  removePool(name: string) {
    const pool = this.pool(name);
    this.nodePools = this.nodePools.filter(other => other !== pool);
  }

  /** Brings it back to RUNNING, as an operation that succeeded does. */
  settle() {
    this.busy = undefined;
    this.timeline = Timeline.constant(this.clock, RUNNING);
  }

  /** Leaves it in ERROR, as a creation that failed does. */
  fail(message: string) {
    this.busy = undefined;
    this.timeline = Timeline.constant(this.clock, {
      status: 'ERROR',
      conditions: [{ message }],
    });
  }

  makePool(spec: GkeNodePoolSpec): GkeNodePool {
    return new GkeNodePool(spec, this.version, this.locations);
  }

  private pool(name: string): GkeNodePool {
    const pool = this.nodePools.find(other => other.name === name);
    if (pool) return pool;
    throw new Error(`There is no node pool ${name} in ${this.name}`);
  }
}

function timelineOf(
  { phases, repeatPhases, state }: Partial<GkeClusterSpec>,
  clock: Clock,
): Timeline<GkeClusterState> {
  if (!phases) return Timeline.constant(clock, state ?? RUNNING);
  return repeatPhases
    ? Timeline.cycle(clock, phases)
    : Timeline.once(clock, phases);
}

function zonesOf(location: string): string[] {
  return isZone(location)
    ? [location]
    : ['a', 'b', 'c'].map(letter => `${location}-${letter}`);
}
