import { createHash, randomUUID } from 'node:crypto';
import { Clock, Phase, Timeline } from '../core';
import {
  AgentPoolDefinition,
  ManagedClusterDefinition,
} from './ManagedClusterDefinition';
import { OperationFailure } from './AzureOperations';
import { AzureClusterState } from './specs';

/** A pool in this state is in no answer any more. */
export const POOL_GONE = 'Gone';

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
  /** Lets the next operation on it, or on a pool of it, fail with this error. */
  nextFailure: OperationFailure | undefined;
  /** The latest operation: what an abort aborts. */
  operationId: string | undefined;
  private timeline: Timeline<AzureClusterState>;
  private readonly notReady = new Map<string, number>();
  private readonly poolTimelines = new Map<string, Timeline<string>>();

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

  /** Replaces what was written, as a PUT or somebody in the cloud's console does; the ETag changes with it. */
  set definition(definition: ManagedClusterDefinition) {
    this.written = definition;
    this.eTag = randomUUID();
  }

  get pools(): AgentPoolDefinition[] {
    const pools = this.written.properties.agentPoolProfiles ?? [];
    return pools.filter(
      ({ name }) => this.poolTimelines.get(name)?.current !== POOL_GONE,
    );
  }

  get version(): string {
    return this.written.properties.kubernetesVersion ?? '1.33.4';
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
    const own = this.poolTimelines.get(name)?.current;
    if (own !== undefined && own !== 'Succeeded') return own;
    const { provisioningState } = this.state;
    return FOLLOWED_BY_POOLS.includes(provisioningState)
      ? provisioningState
      : 'Succeeded';
  }

  setPoolPhases(name: string, phases: Phase<string>[]) {
    this.poolTimelines.set(name, Timeline.once(this.clock, phases));
  }

  /** How many nodes of the pool are not ready, seen from inside the cluster. */
  notReadyNodes(pool: string): number {
    return this.notReady.get(pool) ?? 0;
  }

  setNotReadyNodes(pool: string, count: number) {
    this.notReady.set(pool, count);
  }

  /** Adds a pool, or replaces the one of that name. */
  putPool(pool: AgentPoolDefinition) {
    this.poolTimelines.delete(pool.name);
    const kept = this.pools.filter(({ name }) => name !== pool.name);
    this.writePools([...kept, pool]);
  }

  removePool(name: string) {
    this.writePools(this.pools.filter(pool => pool.name !== name));
    this.poolTimelines.delete(name);
  }

  private writePools(agentPoolProfiles: AgentPoolDefinition[]) {
    const properties = { ...this.written.properties, agentPoolProfiles };
    this.definition = { ...this.written, properties };
  }
}
