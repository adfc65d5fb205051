import { JsonObject } from '@backstage/types';
import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import {
  ChangeStep,
  ClusterEditor,
  ClusterPlan,
  DeletionGuard,
  StepProgress,
  StepRequest,
} from '../ClusterEditor';
import { ContractBench } from './ContractBench';
import { EditingWorld } from './EditingWorld';

/** How often a step may be asked for before it has to have ended: the world's clock goes on each time. */
const MOST_CHECKS = 100;

/** A cluster that was made through the port. */
export interface MadeCluster {
  plan: ClusterPlan;
  guard: DeletionGuard;
}

/** Runs changes as the product does: plan, begin, follow, always from stored data. */
export class EditingBench {
  constructor(private readonly bench: ContractBench) {}

  get world(): EditingWorld {
    const { editing } = this.bench.world;
    if (!editing) throw new Error('This world has no editing');
    return editing;
  }

  get options() {
    return this.bench.options;
  }

  /** A new one each time, as after a restart. */
  editor(): ClusterEditor {
    const { editor } = this.bench.good();
    if (!editor) throw new Error('This provider has no editor');
    return editor;
  }

  /** A running cluster that somebody else made. */
  makeCluster(name: string): Promise<string> {
    const { good: account } = this.bench.world.accounts;
    const tags = { team: 'a' };
    return this.world.makeCluster({
      account,
      name,
      nodePools: ['pool1', 'pool2'],
      tags,
    });
  }

  planCluster(settings: JsonObject): Promise<ClusterPlan> {
    return this.editor().planCluster(settings, this.options);
  }

  plan(ref: string, change: ClusterChange): Promise<ChangeStep[]> {
    return this.editor().planChange(ref, change, this.options);
  }

  /** The only step of a change, or its first one. */
  async firstStep(ref: string, change: ClusterChange): Promise<StepRequest> {
    const [step] = await this.plan(ref, change);
    if (!step) throw new Error('The plan has no steps');
    return toRequest(ref, step);
  }

  begin(request: StepRequest): Promise<StepProgress> {
    return this.editor().begin(stored(request), this.options);
  }

  find(request: StepRequest): Promise<StepProgress | undefined> {
    return this.editor().find(stored(request), this.options);
  }

  /** Follows a step to its end. */
  async follow(
    request: StepRequest,
    progress: StepProgress,
  ): Promise<StepProgress> {
    let current = progress;
    for (let count = 0; count < MOST_CHECKS; count++) {
      if (current.state !== 'Running') return current;
      await this.world.settle();
      current = await this.editor().check(
        stored(request),
        stored(current.handle),
        this.options,
      );
    }
    throw new Error('The step never ended');
  }

  /** Does one step from its beginning to its end. */
  async do(request: StepRequest): Promise<StepProgress> {
    return this.follow(request, await this.begin(request));
  }

  /** Does all steps; they have to succeed. */
  async doAll(ref: string, steps: ChangeStep[]): Promise<StepRequest[]> {
    const requests = steps.map(step => toRequest(ref, step));
    for (const request of requests) {
      expect([request.step.title, await this.do(request)]).toEqual([
        request.step.title,
        { state: 'Succeeded' },
      ]);
    }
    return requests;
  }

  async change(ref: string, change: ClusterChange): Promise<void> {
    await this.doAll(ref, await this.plan(ref, change));
  }

  /** A running cluster that was made through the port. */
  async create(name: string): Promise<MadeCluster> {
    const plan = await this.planCluster(this.world.clusterSettings(name));
    const [first] = await this.doAll(plan.ref, plan.steps);
    const result = await this.bench
      .good()
      .observeCluster(plan.ref, this.options);
    if (result.kind !== 'Observed' || !first) throw new Error('Nothing made');
    const { identity } = result.observation;
    return { plan, guard: { identity, operationTag: first.token } };
  }

  /** What the cloud has; it has to be there. */
  async read(ref: string) {
    const copy = await this.world.read(ref);
    if (!copy) throw new Error(`There is no ${ref}`);
    return copy;
  }

  async nodePool(ref: string, name: string) {
    const { nodePools } = await this.read(ref);
    return nodePools.find(pool => pool.name === name);
  }
}

/** A step with a token of its own. */
export function toRequest(ref: string, step: ChangeStep): StepRequest {
  return { ref, step, token: randomUUID() };
}

/** As it comes back from the database. */
function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
