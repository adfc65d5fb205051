import { randomBytes } from 'node:crypto';
import type { protos } from '@google-cloud/container';
import { Clock } from '../../core';
import { CanonicalCode, GoogleError } from '../GoogleError';
import { operationBody } from './operationBody';

type IOperation = protos.google.container.v1.IOperation;

export type OperationType =
  | 'CREATE_CLUSTER'
  | 'DELETE_CLUSTER'
  | 'UPGRADE_MASTER'
  | 'UPGRADE_NODES'
  | 'UPDATE_CLUSTER'
  | 'CREATE_NODE_POOL'
  | 'DELETE_NODE_POOL'
  | 'SET_LABELS'
  | 'SET_NODE_POOL_MANAGEMENT'
  | 'SET_NODE_POOL_SIZE';

/** Why an operation did not do what it was asked for. */
export interface OperationFailure {
  code: CanonicalCode;
  message: string;
}

/** Something long that Google does, and what changes once it is done. */
export interface Work {
  type: OperationType;
  location: string;
  /** Path of the cluster: two works on one cluster exclude each other. */
  cluster: string;
  /** Self link of the cluster or node pool that it is about. */
  target: string;
  milliseconds: number;
  /** How many nodes it goes through, one after the other. */
  nodes?: number;
  finish(): void;
  fail(failure: OperationFailure): void;
}

/** A work with its name and its place in time. */
export interface RunningOperation extends Work {
  name: string;
  startedAt: number;
  endsAt: number;
  done: boolean;
  aborting: boolean;
  failure: OperationFailure | undefined;
}

/** How long it takes until an operation that is asked to stop has stopped. */
const ABORT_MILLISECONDS = 15_000;

/** The operations of one project. They end by the clock, the next time somebody looks. */
export class Operations {
  private readonly operations = new Map<string, RunningOperation>();
  private nextFailure: OperationFailure | undefined;

  constructor(
    private readonly projectNumber: string,
    private readonly clock: Clock,
  ) {}

  /** How many were ever started. */
  get size() {
    return this.operations.size;
  }

  /** When the last of those that run now ends; undefined when none does. Epoch milliseconds. */
  get busyUntil(): number | undefined {
    const ends = [...this.operations.values()]
      .filter(({ done }) => !done)
      .map(({ endsAt }) => endsAt);
    return ends.length > 0 ? Math.max(...ends) : undefined;
  }

  /** Lets what `act` starts fail when it should end. */
  async failing<T>(
    failure: OperationFailure | undefined,
    act: () => T | Promise<T>,
  ): Promise<T> {
    this.nextFailure = failure;
    try {
      return await act();
    } finally {
      this.nextFailure = undefined;
    }
  }

  start(work: Work): IOperation {
    const startedAt = this.clock.now();
    const operation = {
      ...work,
      name: nameAt(startedAt),
      startedAt,
      endsAt: startedAt + work.milliseconds,
      done: false,
      aborting: false,
      failure: this.nextFailure,
    };
    this.operations.set(operation.name, operation);
    return this.bodyOf(operation);
  }

  /** Ends what should have ended by now. */
  settle() {
    const now = this.clock.now();
    for (const operation of this.operations.values()) {
      if (operation.done || operation.endsAt > now) continue;
      operation.done = true;
      if (operation.failure) operation.fail(operation.failure);
      else operation.finish();
    }
  }

  /** Asks one to stop: only upgrades of nodes can. Throws GoogleError NOT_FOUND and INVALID_ARGUMENT. */
  cancel(location: string, name: string) {
    const operation = this.require(location, name);
    if (operation.done || operation.type !== 'UPGRADE_NODES') {
      throw new GoogleError(
        'INVALID_ARGUMENT',
        'Only node upgrade operations can be cancelled.',
      );
    }
    const end = this.clock.now() + ABORT_MILLISECONDS;
    operation.aborting = true;
    operation.endsAt = Math.min(operation.endsAt, end);
    operation.failure = {
      code: 'CANCELLED',
      message: 'Operation was aborted.',
    };
  }

  /** The work that keeps a cluster busy. */
  runningOn(cluster: string): RunningOperation | undefined {
    return [...this.operations.values()].find(
      operation => !operation.done && operation.cluster === cluster,
    );
  }

  /** @throws GoogleError NOT_FOUND in Google's words. */
  get(location: string, name: string): IOperation {
    return this.bodyOf(this.require(location, name));
  }

  /** Those of a location, or of all (`-`). */
  list(location: string): IOperation[] {
    return [...this.operations.values()]
      .filter(operation => location === '-' || operation.location === location)
      .map(operation => this.bodyOf(operation));
  }

  private require(location: string, name: string): RunningOperation {
    const operation = this.operations.get(name);
    if (operation?.location === location) return operation;
    throw new GoogleError('NOT_FOUND', `Operation ${name} not found.`);
  }

  private bodyOf(operation: RunningOperation): IOperation {
    return operationBody(operation, this.projectNumber, this.clock.now());
  }
}

function nameAt(milliseconds: number): string {
  const random = () => randomBytes(4).toString('hex');
  return `operation-${milliseconds}-${random()}-${random()}`;
}
