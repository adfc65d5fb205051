import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '../database/Clock';
import { ClusterLifecycle } from '../database/ClusterLifecycle';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { CreationStore } from '../database/CreationStore';
import { OperationRecord } from '../database/OperationRecord';
import { OperationStore } from '../database/OperationStore';
import { TickClaim, TickStore } from '../database/TickStore';
import { FencedWriter, OpenAccount } from '../work';

/** All that operations are taken further with. */
export interface OperationContext {
  operations: OperationStore;
  clouds: CloudClusterStore;
  creations: CreationStore;
  lifecycle: ClusterLifecycle;
  ticks: TickStore;
  clock: Clock;
  writer: FencedWriter;
  openAccount: OpenAccount;
  /** A number from 0 to 1, by chance. */
  jitter: () => number;
  logger: LoggerService;
  /** Called after the end of an operation was committed, and again where a crash or an error came before it was done. */
  onEnded(operation: OperationRecord): Promise<void>;
}

/** One piece of work on one operation. */
export interface Turn {
  claim: TickClaim;
  operation: OperationRecord;
  signal: AbortSignal;
}

/** When the next turn is to come. */
export interface TurnResult {
  /** Milliseconds; undefined when the operation has ended. */
  wait: number | undefined;
  failed: boolean;
}
