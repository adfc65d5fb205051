import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  Form,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import {
  ChangeStep,
  ClusterEditor,
  ClusterObservation,
  ClusterPlan,
  DeletionGuard,
  OPERATION_TAG,
  ProviderError,
  StepProgress,
  StepRequest,
} from 'backstage-plugin-external-clusters-node';
import { anObservation } from '../database/__testUtils__';

type Method = keyof ClusterEditor;
type Moment = 'Before' | 'After';

interface Fault {
  method: Method;
  moment: Moment;
  act(): Promise<void>;
}

interface Running {
  request: StepRequest;
  checksLeft: number;
  end: StepProgress;
}

/** Changes the clusters of a cloud in memory, with faults to order. */
export class FakeEditor implements ClusterEditor {
  /** Every call. */
  readonly calls: Method[] = [];
  /** What the cloud took, e.g. `CreateCluster ref:prod`: twice where it was done twice. */
  readonly effects: string[] = [];
  /** Tokens that were begun once more, though the cloud had taken them: what `find` is there to prevent. */
  readonly repeats: string[] = [];
  /** Tokens in the order in which they came. */
  readonly tokens: string[] = [];
  /** How often the cloud has to be asked until a step is done. */
  checks = 1;
  /** How the next steps end in the cloud. */
  end: StepProgress = { state: 'Succeeded' };
  /** Steps that delete a cluster, what hangs on it first. */
  deletion: string[] = ['Delete the cluster'];
  /** Guards that deletions were planned with. */
  readonly guards: DeletionGuard[] = [];
  private readonly running = new Map<string, Running>();
  private readonly faults: Fault[] = [];

  constructor(private readonly clusters: Map<string, ClusterObservation>) {}

  /** The next call of a method fails, before or after it had its effect. */
  failNext(method: Method, error: Error, moment: Moment = 'Before'): void {
    const act = async () => {
      throw error;
    };
    this.faults.push({ method, moment, act });
  }

  /** The next call of a method gives no answer until it is released, as if its process had been killed. */
  hangNext(method: Method, moment: Moment) {
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    let isReached = false;
    const act = () => {
      isReached = true;
      return released;
    };
    this.faults.push({ method, moment, act });
    return { isReached: () => isReached, release };
  }

  clusterForm = (): Promise<Form> => this.answer('clusterForm', aForm);

  nodePoolForm = (): Promise<Form> => this.answer('nodePoolForm', aForm);

  upgrades = (): Promise<UpgradeOffer> =>
    this.answer('upgrades', () => ({
      version: '1.33.2',
      targets: [{ version: '1.34.0' }],
      nodePools: [],
      mostMinorsBehind: 3,
    }));

  planCluster = (settings: JsonObject): Promise<ClusterPlan> =>
    this.answer('planCluster', () => {
      const name = String(settings.name);
      const location = String(settings.location ?? 'westeurope');
      const ref = `ref:${name}`;
      if (this.clusters.has(ref)) throw nameTaken(name);
      const input = { name, location };
      const title = 'Create the cluster';
      const step = { action: 'CreateCluster', title, input } as const;
      return { ref, name, location, tags: {}, steps: [step] };
    });

  planChange = (ref: string, change: ClusterChange): Promise<ChangeStep[]> =>
    this.answer('planChange', () => {
      this.clusterOf(ref);
      const { kind, ...input } = change;
      return [{ action: kind, title: kind, input: input as JsonObject }];
    });

  planDeletion = (ref: string, guard: DeletionGuard): Promise<ChangeStep[]> =>
    this.answer('planDeletion', () => {
      this.guards.push(guard);
      const { tags, identity } = this.clusterOf(ref);
      const isOurs =
        tags[OPERATION_TAG] === guard.operationTag &&
        identity.createdAt === guard.identity.createdAt;
      if (!isOurs) {
        throw new ProviderError('Conflict', 'It was made anew by others', {
          code: 'NOT_OURS',
        });
      }
      return this.deletion.map((title, index) => ({
        action: isLast(this.deletion, index)
          ? 'DeleteCluster'
          : 'DeleteNodePool',
        title,
        input: {},
      }));
    });

  begin = (request: StepRequest): Promise<StepProgress> =>
    this.answer('begin', () => {
      const known = this.running.get(request.token);
      if (known) {
        this.repeats.push(request.token);
        return this.progress(known);
      }
      this.tokens.push(request.token);
      this.take(request);
      const running = { request, checksLeft: this.checks, end: this.end };
      this.running.set(request.token, running);
      return this.progress(running);
    });

  find = ({ token, ref, step }: StepRequest) =>
    this.answer('find', () => {
      const known = this.running.get(token);
      if (known) return this.progress(known);
      if (step.action === 'CreateCluster' && this.clusters.has(ref)) {
        throw nameTaken(ref);
      }
      return undefined;
    });

  check = ({ token }: StepRequest): Promise<StepProgress> =>
    this.answer('check', () => {
      const known = this.running.get(token);
      if (!known) throw new ProviderError('NotFound', 'There is no such thing');
      known.checksLeft -= 1;
      return this.progress(known);
    });

  cancel = ({ token }: StepRequest): Promise<void> =>
    this.answer('cancel', () => {
      const known = this.running.get(token);
      if (known) known.end = { state: 'Cancelled' };
    });

  private take({ ref, token, step: { action, input } }: StepRequest) {
    const before = this.clusters.get(ref);
    if (action === 'CreateCluster') {
      if (before) throw nameTaken(ref);
      const { name, location } = input as { name: string; location: string };
      const tags = { [OPERATION_TAG]: token };
      const state = 'Provisioning';
      this.clusters.set(ref, anObservation({ name, location, tags, state }));
    } else if (before) {
      const state = action === 'DeleteCluster' ? 'Deleting' : 'Reconciling';
      this.clusters.set(ref, { ...before, state });
    }
    this.effects.push(`${action} ${ref}`);
  }

  private progress({ request, checksLeft, end }: Running): StepProgress {
    const handle = { token: request.token };
    if (checksLeft > 0) {
      return { state: 'Running', handle, message: `${checksLeft} to go` };
    }
    this.finish(request, end);
    return end;
  }

  private finish({ ref, step }: StepRequest, end: StepProgress) {
    const now = this.clusters.get(ref);
    const isGone = step.action === 'DeleteCluster' && end.state === 'Succeeded';
    if (isGone) this.clusters.delete(ref);
    else if (now) this.clusters.set(ref, { ...now, state: 'Running' });
  }

  private clusterOf(ref: string): ClusterObservation {
    const found = this.clusters.get(ref);
    if (found) return found;
    throw new ProviderError('NotFound', 'There is no such cluster');
  }

  private async answer<T>(method: Method, answer: () => T): Promise<T> {
    this.calls.push(method);
    await this.fault(method, 'Before');
    const result = answer();
    await this.fault(method, 'After');
    return result;
  }

  private async fault(method: Method, moment: Moment) {
    const index = this.faults.findIndex(
      fault => fault.method === method && fault.moment === moment,
    );
    if (index === -1) return;
    const [fault] = this.faults.splice(index, 1);
    await fault?.act();
  }
}

function aForm(): Form {
  const name = { name: 'name', label: 'Name', kind: 'text' } as const;
  const fields = [{ ...name, required: true }];
  return { sections: [{ title: 'Basics', fields }], problems: [] };
}

function nameTaken(name: string): ProviderError {
  return new ProviderError('Conflict', `There is a ${name} already`, {
    code: 'NAME_TAKEN',
    field: 'name',
  });
}

function isLast(items: unknown[], index: number): boolean {
  return index === items.length - 1;
}
