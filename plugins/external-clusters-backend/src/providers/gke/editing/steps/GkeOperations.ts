import { GkeClient, RawGkeOperation } from '../../GkeClient';
import { GkeStep, GkeStepContext } from './GkeStep';

const LIST = {
  action: 'list the operations',
  right: 'container.operations.list',
};
const READ = {
  action: 'read the operation',
  right: 'container.operations.get',
};

/** The operations of GKE, as far as they are about one step. */
export class GkeOperations {
  constructor(private readonly client: GkeClient) {}

  /** Throws `NotFound` for one that Google does not remember any more. */
  get(
    { calls, ref, options }: GkeStepContext,
    name: string,
  ): Promise<RawGkeOperation> {
    return calls.ask(READ, options, signal =>
      this.client.getOperation(ref.location, name, signal),
    );
  }

  /** What may be the operation of a step: its type, its target, begun after it was planned; the youngest one. */
  async findFor(
    step: GkeStep,
    context: GkeStepContext,
  ): Promise<RawGkeOperation | undefined> {
    const operations = await this.listFor(context);
    const target = targetOf(context, step.nodePool);
    return operations
      .filter(({ operationType }) =>
        step.operationTypes.includes(String(operationType)),
      )
      .filter(({ targetLink }) => endsWith(targetLink, target))
      .filter(operation => isRunning(operation) || isSince(operation, step))
      .sort((one, other) => startOf(other) - startOf(one))
      .find(() => true);
  }

  /** Whether anything is being done to the cluster of a step. */
  async isBusy(context: GkeStepContext): Promise<boolean> {
    const operations = await this.listFor(context);
    const cluster = targetOf(context, undefined);
    return operations.some(
      operation =>
        isRunning(operation) &&
        (endsWith(operation.targetLink, cluster) ||
          operation.targetLink?.includes(`${cluster}/`)),
    );
  }

  private listFor({
    calls,
    ref,
    options,
  }: GkeStepContext): Promise<RawGkeOperation[]> {
    return calls.ask(LIST, options, signal =>
      this.client.listOperations(ref.location, signal),
    );
  }
}

/** Whether Google is still about it. */
export function isRunning({ status }: RawGkeOperation): boolean {
  return String(status) !== 'DONE';
}

// Google's links have the project's number where refs have its id, and zones have two spellings.
function targetOf({ ref }: GkeStepContext, nodePool: string | undefined) {
  const cluster = `/${ref.location}/clusters/${ref.name}`;
  return nodePool ? `${cluster}/nodePools/${nodePool}` : cluster;
}

function endsWith(link: string | null | undefined, target: string): boolean {
  return link?.endsWith(target) ?? false;
}

function isSince(operation: RawGkeOperation, { plannedAt }: GkeStep): boolean {
  return startOf(operation) >= plannedAt;
}

function startOf({ startTime }: RawGkeOperation): number {
  return Date.parse(startTime ?? '') || 0;
}
