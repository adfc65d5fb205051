import { ClusterObservation } from '../../ClusterObservation';
import { CallOptions } from '../../ClusterProvider';
import { ProviderError } from '../../ProviderError';
import {
  FaultTarget,
  WorldFault,
  WorldFaultPlan,
} from '../ClusterProviderWorld';
import { WriteFault } from '../EditingWorld';

export const SECRET = 'CANARY-memory-secret';
/** Of somebody who may only look. */
export const VIEWER_SECRET = 'CANARY-memory-viewer';

/** A cluster as the cloud keeps it. */
export interface MemoryCluster extends ClusterObservation {
  tenant: string;
  /** Nothing that the portal knows of. */
  foreignSetting?: string;
}

/** Something that the cloud is doing. */
interface MemoryOperation {
  state: 'Running' | 'Done' | 'Failed';
  apply: () => void;
  fails: boolean;
}

/** A cloud of one list, with everything that the contract wants to go wrong. */
export class MemoryCloud {
  readonly clusters = new Map<string, MemoryCluster>();
  readonly faults: WorldFaultPlan[] = [];
  /** By the token of the request. */
  readonly operations = new Map<string, MemoryOperation>();
  readonly versions = ['1.33.2', '1.34.0'];
  nextWriteFault: WriteFault | undefined;
  /** Nobody may ask what they may do. */
  keepsRightsSecret = false;
  calls = 0;
  writes = 0;

  list(tenant: string, secret: string, options: CallOptions) {
    return this.answer('List', secret, options, () =>
      [...this.clusters.values()].filter(cluster => cluster.tenant === tenant),
    );
  }

  get(ref: string, secret: string, options: CallOptions) {
    return this.answer('Get', secret, options, () => this.clusters.get(ref));
  }

  /** Whether changes are allowed; undefined where the cloud does not say. */
  async mayChange(
    secret: string,
    options: CallOptions,
  ): Promise<boolean | undefined> {
    const verdict = secret === SECRET;
    await this.answer('Rights', secret, options, () => undefined);
    return this.keepsRightsSecret ? undefined : verdict;
  }

  /** Accepts a write that is done by and by: `apply` is what it ends with. */
  async write(
    token: string,
    { accept, apply }: { accept?: () => void; apply: () => void },
  ) {
    const fault = this.nextWriteFault;
    this.nextWriteFault = undefined;
    refuse(fault);
    this.writes += 1;
    accept?.();
    const fails = fault === 'FailsLater';
    this.operations.set(token, { state: 'Running', apply, fails });
    if (fault === 'DroppedAfter') throw noAnswer();
  }

  /** Everything that is being done comes to its end. */
  settle() {
    for (const operation of this.operations.values()) {
      if (operation.state !== 'Running') continue;
      operation.state = operation.fails ? 'Failed' : 'Done';
      if (!operation.fails) operation.apply();
    }
  }

  private async answer<T>(
    target: FaultTarget | 'Rights',
    secret: string,
    { signal, pace }: CallOptions,
    read: () => T,
  ): Promise<T> {
    if (signal.aborted) throw callEnded();
    await pace?.();
    this.calls += 1;
    checkSecret(secret);
    for (const { on, fault } of this.faults) {
      if (on === 'Any' || on === target) await suffer(fault, signal);
    }
    return read();
  }
}

function checkSecret(secret: string) {
  if (secret === 'powerless') {
    throw new ProviderError(
      'PermissionDenied',
      'The right clusters:read is missing',
    );
  }
  if (secret !== SECRET && secret !== VIEWER_SECRET) {
    throw new ProviderError('InvalidCredential', 'The secret is wrong');
  }
}

async function suffer(fault: WorldFault, signal: AbortSignal) {
  switch (fault.kind) {
    case 'Throttled':
      throw new ProviderError('Throttled', 'Too many requests', {
        retryAfterMilliseconds: fault.retryAfterSeconds * 1000,
      });
    case 'Denied':
      throw new ProviderError(
        'PermissionDenied',
        'The right clusters:read is missing',
      );
    case 'Silence':
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(callEnded()));
      });
      break;
    default:
      throw new ProviderError('Unavailable', 'The cloud gave no good answer');
  }
}

function refuse(fault: WriteFault | undefined) {
  switch (fault) {
    case 'DroppedBefore':
      throw noAnswer();
    case 'Busy':
      throw new ProviderError('Conflict', 'Something else is being done', {
        code: 'BUSY',
      });
    case 'QuotaExceeded':
      throw new ProviderError('QuotaExceeded', 'There is no room for more');
    case 'Denied':
      throw new ProviderError(
        'PermissionDenied',
        'The right clusters:write is missing',
      );
    case 'Throttled':
      throw new ProviderError('Throttled', 'Too many requests', {
        retryAfterMilliseconds: 1000,
      });
    default:
  }
}

function noAnswer() {
  return new ProviderError('Unavailable', 'The cloud gave no answer');
}

function callEnded() {
  return new ProviderError('Unavailable', 'The call was ended');
}
