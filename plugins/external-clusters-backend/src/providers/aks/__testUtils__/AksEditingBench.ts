import { JsonObject } from '@backstage/types';
import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ClusterEditor,
  ClusterProvider,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { randomUUID } from 'node:crypto';
import { parseAksRef } from '../AksRef';
import { AksWorld, createAksWorld } from './createAksWorld';

/** One test's world with one provider in it, and short words for what is done with its editor. */
export class AksEditingBench {
  readonly options: CallOptions = { signal: new AbortController().signal };

  private constructor(
    readonly world: AksWorld,
    private readonly provider: ClusterProvider,
  ) {}

  static async open(): Promise<AksEditingBench> {
    const world = await createAksWorld();
    const { id, name, settings } = world.accounts.good;
    const account = world.factory.readAccount(settings);
    const provider = world.factory.createProvider({ id, name, ...account });
    return new AksEditingBench(world, provider);
  }

  get editor(): ClusterEditor {
    const { editor } = this.provider;
    if (!editor) throw new Error('There is no editor');
    return editor;
  }

  makeCluster(name: string): Promise<string> {
    return this.world.editing.makeCluster({
      account: this.world.accounts.good,
      name,
      nodePools: ['pool1', 'pool2'],
      tags: {},
    });
  }

  /** The cluster as Azure keeps it. */
  cluster(ref: string) {
    return this.world.azure.cluster(parseAksRef(ref));
  }

  pool(ref: string, name: string) {
    const found = this.cluster(ref).pools.find(each => each.name === name);
    if (!found) throw new Error(`There is no pool ${name}`);
    return found;
  }

  async plan(ref: string, change: ClusterChange): Promise<StepRequest> {
    return toRequest(
      ref,
      await this.editor.planChange(ref, change, this.options),
    );
  }

  async planCreation(name: string): Promise<StepRequest> {
    const settings = this.world.editing.clusterSettings(name);
    const { ref, steps } = await this.editor.planCluster(
      settings,
      this.options,
    );
    return toRequest(ref, steps);
  }

  /** The deletion of a cluster that the given step made. */
  async planDeletion({ ref, token }: StepRequest): Promise<StepRequest> {
    const { createdAt, resourceUid: uid } = this.cluster(ref);
    const guard = { identity: { createdAt, uid }, operationTag: token };
    return toRequest(
      ref,
      await this.editor.planDeletion(ref, guard, this.options),
    );
  }

  /** Begins a step that has to take its time, and answers its handle. */
  async begin(request: StepRequest): Promise<JsonObject> {
    const progress = await this.editor.begin(request, this.options);
    if (progress.state !== 'Running') throw new Error(progress.state);
    return progress.handle;
  }

  check(request: StepRequest, handle: JsonObject): Promise<StepProgress> {
    return this.editor.check(request, handle, this.options);
  }

  /** Makes a change from its plan to its end. */
  async change(ref: string, wanted: ClusterChange): Promise<void> {
    const request = await this.plan(ref, wanted);
    const handle = await this.begin(request);
    await this.world.editing.settle();
    const { state } = await this.check(request, handle);
    if (state !== 'Succeeded') throw new Error(`It is ${state}`);
  }

  /** Does something between the reading of a step and its write. */
  beforeWrite(action: () => void | Promise<void>): CallOptions {
    let requests = 0;
    return {
      ...this.options,
      pace: async () => {
        requests += 1;
        if (requests === 2) await action();
      },
    };
  }

  async close(): Promise<void> {
    await this.provider.close();
    await this.world.close();
  }
}

/** The change of `pool2` to another number of nodes. */
export function resize(desired: number, seen: number): ClusterChange {
  return {
    kind: 'UpdateNodePool',
    nodePool: 'pool2',
    edit: { desired },
    seen: { desired: seen },
  };
}

/** The first step of a plan with a token of its own. */
export function toRequest(ref: string, [step]: ChangeStep[]): StepRequest {
  if (!step) throw new Error('The plan has no steps');
  return { ref, step, token: randomUUID() };
}
