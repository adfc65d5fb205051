import { randomUUID } from 'node:crypto';
import { Clock } from '../core';

export interface AzureOperation {
  id: string;
  /** The region whose operations collection it is in. */
  location: string;
  startedAt: number;
  endsAt: number;
  outcome: 'Succeeded' | 'Failed' | 'Canceled';
  error?: OperationFailure;
}

/** Why an operation failed, as ARM says it. */
export interface OperationFailure {
  code: string;
  message: string;
}

/** The long-running operations of one subscription; each one ends by the clock alone. */
export class AzureOperations {
  private readonly operations = new Map<string, AzureOperation>();

  constructor(private readonly clock: Clock) {}

  /** How many were ever started: the writes that ARM accepted. */
  get count(): number {
    return this.operations.size;
  }

  start(
    location: string,
    milliseconds: number,
    failure?: OperationFailure,
  ): AzureOperation {
    const startedAt = this.clock.now();
    const operation: AzureOperation = {
      id: randomUUID(),
      location,
      startedAt,
      endsAt: startedAt + milliseconds,
      outcome: failure ? 'Failed' : 'Succeeded',
      error: failure,
    };
    this.operations.set(operation.id, operation);
    return operation;
  }

  /** Ends an operation as canceled after the given time; one that is over already stays as it is. */
  cancel(id: string, milliseconds: number) {
    const operation = this.operations.get(id);
    if (!operation || !this.isRunning(operation)) return;
    operation.endsAt = this.clock.now() + milliseconds;
    operation.outcome = 'Canceled';
    operation.error = {
      code: 'Canceled',
      message: 'The operation was canceled by an abort request.',
    };
  }

  find(id: string): AzureOperation | undefined {
    return this.operations.get(id);
  }

  isRunning(operation: AzureOperation): boolean {
    return this.clock.now() < operation.endsAt;
  }

  /** The body behind `Azure-AsyncOperation`. */
  statusOf(operation: AzureOperation) {
    const started = {
      name: operation.id,
      startTime: new Date(operation.startedAt).toISOString(),
    };
    if (this.isRunning(operation)) return { ...started, status: 'InProgress' };
    return {
      ...started,
      status: operation.outcome,
      endTime: new Date(operation.endsAt).toISOString(),
      ...(operation.error ? { error: operation.error } : {}),
    };
  }
}
