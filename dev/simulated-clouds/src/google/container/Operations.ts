import { randomBytes } from 'node:crypto';
import type { protos } from '@google-cloud/container';
import { Clock } from '../../core';
import { operationLink, timeText } from './links';

type IOperation = protos.google.container.v1.IOperation;

export type OperationType =
  | 'CREATE_CLUSTER'
  | 'DELETE_CLUSTER'
  | 'UPGRADE_MASTER'
  | 'UPGRADE_NODES'
  | 'UPDATE_CLUSTER'
  | 'CREATE_NODE_POOL'
  | 'DELETE_NODE_POOL'
  | 'SET_NODE_POOL_MANAGEMENT'
  | 'SET_NODE_POOL_SIZE';

/** Something long that Google does, and what changes once it is done. */
export interface Work {
  type: OperationType;
  location: string;
  /** The cluster's self link: two works on one cluster exclude each other. */
  cluster: string;
  /** Self link of the cluster or node pool that it is about. */
  target: string;
  milliseconds: number;
  finish(): void;
}

interface RunningOperation extends Work {
  name: string;
  startedAt: number;
  endsAt: number;
  done: boolean;
}

/** The operations of one project. They end by the clock, the next time somebody looks. */
export class Operations {
  private readonly operations = new Map<string, RunningOperation>();

  constructor(
    private readonly projectNumber: string,
    private readonly clock: Clock,
  ) {}

  start(work: Work): IOperation {
    const startedAt = this.clock.now();
    const name = `operation-${startedAt}-${randomBytes(4).toString(
      'hex',
    )}-${randomBytes(4).toString('hex')}`;
    const endsAt = startedAt + work.milliseconds;
    const operation = { ...work, name, startedAt, endsAt, done: false };
    this.operations.set(name, operation);
    return this.bodyOf(operation);
  }

  /** Ends what should have ended by now. */
  settle() {
    const now = this.clock.now();
    for (const operation of this.operations.values()) {
      if (operation.done || operation.endsAt > now) continue;
      operation.done = true;
      operation.finish();
    }
  }

  /** The work that keeps a cluster busy. */
  runningOn(
    cluster: string,
  ): { name: string; type: OperationType } | undefined {
    return [...this.operations.values()].find(
      operation => !operation.done && operation.cluster === cluster,
    );
  }

  find(location: string, name: string): IOperation | undefined {
    const operation = this.operations.get(name);
    return operation?.location === location
      ? this.bodyOf(operation)
      : undefined;
  }

  /** Those of a location, or of all (`-`). */
  list(location: string): IOperation[] {
    return [...this.operations.values()]
      .filter(operation => location === '-' || operation.location === location)
      .map(operation => this.bodyOf(operation));
  }

  private bodyOf(operation: RunningOperation): IOperation {
    return {
      name: operation.name,
      zone: operation.location,
      location: operation.location,
      operationType: operation.type,
      status: operation.done ? 'DONE' : 'RUNNING',
      selfLink: operationLink(
        this.projectNumber,
        operation.location,
        operation.name,
      ),
      targetLink: operation.target,
      startTime: timeText(operation.startedAt),
      ...(operation.done && { endTime: timeText(operation.endsAt) }),
    };
  }
}
