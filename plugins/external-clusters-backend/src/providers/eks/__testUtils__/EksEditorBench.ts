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
import { ACCOUNT_ID, createEksWorld, EKS_REGIONS } from './createEksWorld';

const MOST_CHECKS = 20;

/** A world of EKS with an editor in it, and what its tests do often. */
export class EksEditorBench {
  private readonly providers: ClusterProvider[] = [];
  readonly options = { signal: new AbortController().signal };
  readonly region = EKS_REGIONS[0] ?? '';

  private constructor(
    readonly world: Awaited<ReturnType<typeof createEksWorld>>,
  ) {}

  static async start(): Promise<EksEditorBench> {
    return new EksEditorBench(await createEksWorld());
  }

  /** A new one each time, as after a restart. */
  editor(): ClusterEditor {
    const { factory, accounts } = this.world;
    const { id, name, settings } = accounts.good;
    const account = factory.readAccount(settings);
    const provider = factory.createProvider({ id, name, ...account });
    this.providers.push(provider);
    if (!provider.editor) throw new Error('There is no editor');
    return provider.editor;
  }

  makeCluster(name: string, nodePools = ['pool1', 'pool2']): Promise<string> {
    const { good: account } = this.world.accounts;
    return this.world.editing.makeCluster({
      account,
      name,
      nodePools,
      tags: {},
    });
  }

  /** The cluster as the simulated cloud has it; it has to be there. */
  cluster(name: string) {
    const { aws } = this.world;
    const cluster = aws.findCluster(ACCOUNT_ID, this.region, name);
    if (!cluster) throw new Error(`There is no cluster ${name}`);
    return cluster;
  }

  nodegroup(cluster: string, name: string) {
    return this.cluster(cluster).nodegroup(name);
  }

  plan(ref: string, change: ClusterChange): Promise<ChangeStep[]> {
    return this.editor().planChange(ref, change, this.options);
  }

  async firstStep(ref: string, change: ClusterChange): Promise<StepRequest> {
    const [step] = await this.plan(ref, change);
    if (!step) throw new Error('The plan has no steps');
    return this.request(ref, step);
  }

  request(ref: string, step: ChangeStep): StepRequest {
    return { ref, step, token: randomUUID() };
  }

  begin(request: StepRequest): Promise<StepProgress> {
    return this.editor().begin(request, this.options);
  }

  find(request: StepRequest): Promise<StepProgress | undefined> {
    return this.editor().find(request, this.options);
  }

  /** Follows a step to its end, with the handle of its last progress as it comes back from a database. */
  async follow(
    request: StepRequest,
    progress: StepProgress | undefined,
  ): Promise<StepProgress> {
    let current = progress;
    for (let count = 0; count < MOST_CHECKS && current; count++) {
      if (current.state !== 'Running') return current;
      await this.world.editing.settle();
      const handle = JSON.parse(JSON.stringify(current.handle)) as JsonObject;
      current = await this.editor().check(request, handle, this.options);
    }
    throw new Error('The step never ended');
  }

  async do(request: StepRequest): Promise<StepProgress> {
    return this.follow(request, await this.begin(request));
  }

  /** Does all steps; they have to succeed. */
  async doAll(ref: string, steps: ChangeStep[]): Promise<void> {
    for (const step of steps) {
      const end = await this.do(this.request(ref, step));
      if (end.state === 'Succeeded') continue;
      throw new Error(`${step.title}: ${JSON.stringify(end)}`);
    }
  }

  /** A cluster that was made through the editor, with what its deletion has to prove. */
  async create(name: string) {
    const settings = this.world.editing.clusterSettings(name);
    const plan = await this.editor().planCluster(settings, this.options);
    const requests = plan.steps.map(step => this.request(plan.ref, step));
    for (const request of requests) await this.do(request);
    const { createdAt } = this.cluster(name);
    const operationTag = requests[0]?.token ?? '';
    return {
      ref: plan.ref,
      guard: { identity: { createdAt }, operationTag },
    };
  }

  async close(): Promise<void> {
    for (const provider of this.providers) await provider.close();
    await this.world.close();
  }
}
