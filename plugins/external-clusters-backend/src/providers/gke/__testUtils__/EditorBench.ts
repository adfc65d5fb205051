import { JsonObject } from '@backstage/types';
import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import {
  ChangeStep,
  ClusterEditor,
  ClusterProvider,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { GkeNodePoolSpec } from 'simulated-clouds/src/google';
import { createGkeWorld, GkeWorld, GOOD } from './createGkeWorld';

/** How often a step may be asked for before it has to have ended. */
const MOST_CHECKS = 20;

const REGION = 'europe-west3';

/** A simulated Google with an editor, for tests of what is special to GKE. */
export class EditorBench {
  readonly options = { signal: new AbortController().signal };

  private constructor(
    readonly world: GkeWorld,
    private readonly provider: ClusterProvider,
  ) {}

  static async open(): Promise<EditorBench> {
    const world = await createGkeWorld();
    const { factory, accounts } = world;
    const provider = factory.createProvider({
      id: 'good',
      name: 'good',
      ...factory.readAccount(accounts.good.settings),
    });
    return new EditorBench(world, provider);
  }

  get editor(): ClusterEditor {
    return this.provider.editor!;
  }

  /** A regional cluster in REGULAR that somebody else made; answers its ref. */
  addCluster(name: string, nodePools: GkeNodePoolSpec[]): string {
    this.world.google.addCluster(GOOD, {
      name,
      location: REGION,
      version: '1.33.5-gke.2019000',
      releaseChannel: 'REGULAR',
      nodePools,
    });
    return `projects/${GOOD}/locations/${REGION}/clusters/${name}`;
  }

  /** As GKE's API shows it. */
  raw(name: string) {
    const cluster = this.world.google
      .listClusters(GOOD)
      .find(each => each.name === name);
    if (!cluster) throw new Error(`There is no ${name}`);
    return cluster;
  }

  form(settings: JsonObject) {
    return this.editor.clusterForm(settings, this.options);
  }

  planCluster(settings: JsonObject) {
    return this.editor.planCluster(settings, this.options);
  }

  plan(ref: string, change: ClusterChange) {
    return this.editor.planChange(ref, change, this.options);
  }

  upgrades(ref: string) {
    return this.editor.upgrades(ref, this.options);
  }

  begin(request: StepRequest) {
    return this.editor.begin(request, this.options);
  }

  find(request: StepRequest) {
    return this.editor.find(request, this.options);
  }

  check(request: StepRequest, handle: JsonObject) {
    return this.editor.check(request, handle, this.options);
  }

  cancel(request: StepRequest, handle: JsonObject) {
    return this.editor.cancel(request, handle, this.options);
  }

  /** Follows a step to its end. */
  async follow(
    request: StepRequest,
    begun: StepProgress,
  ): Promise<StepProgress> {
    let progress = begun;
    for (let count = 0; count < MOST_CHECKS; count++) {
      if (progress.state !== 'Running') return progress;
      await this.world.editing.settle();
      progress = await this.check(request, progress.handle);
    }
    throw new Error(`The step never ended: ${JSON.stringify(progress)}`);
  }

  /** Does every step; answers how each one ended. */
  async doAll(ref: string, steps: ChangeStep[]): Promise<StepProgress[]> {
    const ends: StepProgress[] = [];
    for (const step of steps) {
      const request = requestOf(ref, step);
      ends.push(await this.follow(request, await this.begin(request)));
    }
    return ends;
  }

  /** The calls that change something, by the method's name. */
  writes(): string[] {
    return this.world.calls
      .list('google.container.')
      .map(({ operation }) => operation.replace('google.container.', ''))
      .filter(method => /^(Create|Update|Set|Delete|Cancel)/.test(method));
  }

  async close() {
    await this.provider.close();
    await this.world.close();
  }
}

/** A step with a token of its own. */
export function requestOf(
  ref: string,
  step: ChangeStep | undefined,
): StepRequest {
  if (!step) throw new Error('There is no step');
  return { ref, step, token: randomUUID() };
}
