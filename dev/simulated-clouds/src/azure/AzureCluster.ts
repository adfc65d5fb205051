import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Clock, Phase, Timeline } from '../core';
import { OperationFailure } from './AzureOperations';
import { AzurePool, POOL_GONE } from './AzurePool';
import {
  AgentPoolDefinition,
  ManagedClusterDefinition,
} from './ManagedClusterDefinition';
import { AzureClusterState } from './specs';

const SETTLED = ['Succeeded', 'Failed', 'Canceled'];

const FOLLOWED_BY_POOLS = [
  'Creating',
  'Deleting',
  'Starting',
  'Stopping',
  'Canceling',
  'Canceled',
];

/** What a client that writes gets; `Running` when nothing else is said. */
export const SUCCEEDED: AzureClusterState = {
  provisioningState: 'Succeeded',
  powerState: 'Running',
};

/** One managed cluster: what was written to it, and its states by the clock. */
export class AzureCluster {
  readonly createdAt: number;
  readonly resourceUid: string;
  eTag = randomUUID();
  /** Somebody put a lock on it that forbids deletion. */
  isLocked = false;
  /** The latest operation: what an abort aborts. */
  operationId: string | undefined;
  /** Why it is `Failed`. */
  failure: OperationFailure | undefined;
  private timeline: Timeline<AzureClusterState>;
  private controlPlane: Timeline<string> | undefined;
  private readonly poolsByName = new Map<string, AzurePool>();

  constructor(
    private readonly clock: Clock,
    readonly subscriptionId: string,
    readonly resourceGroup: string,
    readonly name: string,
    private written: ManagedClusterDefinition,
    createdAt: number,
  ) {
    this.createdAt = createdAt;
    this.resourceUid = createHash('sha256')
      .update(`${subscriptionId}/${resourceGroup}/${name}/${createdAt}`)
      .digest('hex')
      .slice(0, 24);
    this.timeline = Timeline.constant(clock, SUCCEEDED);
  }

  get definition(): ManagedClusterDefinition {
    return this.written;
  }

  /** Replaces what was written, as a PUT or somebody in the cloud's console does; ETags change with it. */
  set definition(definition: ManagedClusterDefinition) {
    const old = this.written;
    this.written = definition;
    this.eTag = randomUUID();
    const { kubernetesVersion } = definition.properties;
    if (kubernetesVersion !== old.properties.kubernetesVersion) {
      this.controlPlane = undefined;
    }
    for (const pool of definition.properties.agentPoolProfiles ?? []) {
      const before = old.properties.agentPoolProfiles?.find(
        ({ name }) => name === pool.name,
      );
      if (isDeepStrictEqual(before, pool)) continue;
      this.pool(pool.name).eTag = randomUUID();
    }
  }

  get pools(): AgentPoolDefinition[] {
    const pools = this.written.properties.agentPoolProfiles ?? [];
    return pools.filter(({ name }) => this.pool(name).state !== POOL_GONE);
  }

  /** What happens to a pool; made when it is first asked for. */
  pool(name: string): AzurePool {
    const known = this.poolsByName.get(name);
    if (known) return known;
    const pool = new AzurePool(this.clock);
    this.poolsByName.set(name, pool);
    return pool;
  }

  /** The version of the control plane, which stays the old one until an upgrade is through. */
  get version(): string {
    return this.controlPlane?.current ?? this.wantedVersion;
  }

  get wantedVersion(): string {
    return this.written.properties.kubernetesVersion ?? '1.33.4';
  }

  /** Lets the control plane have another version until, and from, a moment. */
  setVersions(phases: Phase<string>[]) {
    this.controlPlane = Timeline.once(this.clock, phases);
  }

  get state(): AzureClusterState {
    return this.timeline.current;
  }

  get exists(): boolean {
    return this.state.gone !== true;
  }

  /** Whether its API server answers: not before it is made, not while it is stopped, not when it is gone. */
  get hasControlPlane(): boolean {
    const { powerState, provisioningState } = this.state;
    const isBeingMade = provisioningState === 'Creating';
    return this.exists && powerState === 'Running' && !isBeingMade;
  }

  /** An operation runs; ARM refuses another one meanwhile. */
  get isBusy(): boolean {
    return (
      !SETTLED.includes(this.state.provisioningState) ||
      this.pools.some(({ name }) => !SETTLED.includes(this.poolState(name)))
    );
  }

  /** Sets the state from now on. */
  setState(state: AzureClusterState) {
    this.timeline = Timeline.constant(this.clock, state);
  }

  /** Lets states follow each other from now on; the last one stays. */
  setPhases(phases: Phase<AzureClusterState>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }

  /** Lets states follow each other from now on, again and again. */
  setCycle(phases: Phase<AzureClusterState>[]) {
    this.timeline = Timeline.cycle(this.clock, phases);
  }

  /** The pool's `provisioningState`; follows the cluster unless it was set. */
  poolState(name: string): string {
    const own = this.pool(name).state;
    if (own !== undefined && own !== 'Succeeded') return own;
    const { provisioningState } = this.state;
    return FOLLOWED_BY_POOLS.includes(provisioningState)
      ? provisioningState
      : 'Succeeded';
  }

  setPoolPhases(name: string, phases: Phase<string>[]) {
    this.pool(name).setPhases(phases);
  }

  /** Adds a pool, or replaces the one of that name. */
  putPool(pool: AgentPoolDefinition) {
    const { pools } = this;
    this.pool(pool.name).rest();
    const isKnown = pools.some(({ name }) => name === pool.name);
    this.writePools(
      isKnown
        ? pools.map(known => (known.name === pool.name ? pool : known))
        : [...pools, pool],
    );
  }

  removePool(name: string) {
    this.writePools(this.pools.filter(pool => pool.name !== name));
    this.poolsByName.delete(name);
  }

  private writePools(agentPoolProfiles: AgentPoolDefinition[]) {
    const properties = { ...this.written.properties, agentPoolProfiles };
    this.definition = { ...this.written, properties };
  }
}
