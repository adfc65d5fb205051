import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Operation,
  OperationPage,
} from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { Viewer } from '../clusters/Viewer';
import { Clock } from '../database/Clock';
import { OperationRecord } from '../database/OperationRecord';
import { OperationStore } from '../database/OperationStore';
import { TickStore } from '../database/TickStore';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { cancelRule } from './cancelRule';
import { toOperation } from './toOperation';

const DEFAULT_LIMIT = 50;

/** Which page of a list. */
export interface PageRequest {
  offset?: number;
  limit?: number;
}

/** Shows what was started, and stops it. For owners and admins: who may look was decided before. */
export class Operations {
  constructor(
    private readonly options: {
      database: Knex;
      clock: Clock;
      operations: OperationStore;
      ticks: TickStore;
      registry: ProviderRegistry;
      /** Called after something became due. */
      onStarted(): void;
    },
  ) {}

  /** Undefined when there is no such operation. */
  find(id: string): Promise<OperationRecord | undefined> {
    return this.options.operations.get(id);
  }

  /** What the viewer's owners have done, the latest first; or what was done with a cluster, whoever owned it then. */
  async page(
    viewer: Viewer,
    { offset, limit }: PageRequest,
    clusterId?: string,
  ): Promise<OperationPage> {
    const { items, totalItems } = await this.options.operations.page({
      owners: viewer.isAdmin || clusterId ? undefined : viewer.ownershipRefs,
      clusterId,
      offset: offset ?? 0,
      limit: limit ?? DEFAULT_LIMIT,
    });
    return {
      items: await Promise.all(items.map(item => this.show(item))),
      totalItems,
    };
  }

  /** The operation as the API gives it. */
  async show(operation: OperationRecord): Promise<Operation> {
    return toOperation(operation, await this.cancelRuleOf(operation));
  }

  /** Asks that it stops; what comes of it is seen later. Throws ConflictError with the reason where it cannot. */
  async cancel(operation: OperationRecord, by: string): Promise<Operation> {
    const { allowed, reason } = await this.cancelRuleOf(operation);
    if (!allowed) {
      throw Object.assign(new ConflictError(reason), {
        code: 'NOT_ALLOWED_NOW',
      });
    }
    const { database, clock, operations, ticks } = this.options;
    await database.transaction(async transaction => {
      const now = await clock.now(transaction);
      await operations.requestCancel(operation.id, by, transaction);
      const work = { subjectId: operation.id, at: now } as const;
      await ticks.bringForward([{ kind: 'operation', ...work }], transaction);
    });
    this.options.onStarted();
    const changed = await this.find(operation.id);
    if (!changed) throw new NotFoundError('There is no such operation');
    return this.show(changed);
  }

  private async cancelRuleOf(operation: OperationRecord) {
    const { registry, clock } = this.options;
    const factory = registry.find(operation.provider);
    const canCancel = factory?.capabilities.cancel ?? [];
    return cancelRule(operation, { canCancel, now: await clock.now() });
  }
}
