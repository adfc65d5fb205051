import { ClusterObservation } from '../../ClusterObservation';
import { CallOptions } from '../../ClusterProvider';
import { ProviderError } from '../../ProviderError';
import {
  FaultTarget,
  WorldFault,
  WorldFaultPlan,
} from '../ClusterProviderWorld';

export const SECRET = 'CANARY-memory-secret';

/** A cluster as the cloud keeps it. */
export interface MemoryCluster extends ClusterObservation {
  tenant: string;
}

/** A cloud of one list, with everything that the contract wants to go wrong. */
export class MemoryCloud {
  readonly clusters = new Map<string, MemoryCluster>();
  readonly faults: WorldFaultPlan[] = [];
  calls = 0;

  list(tenant: string, secret: string, options: CallOptions) {
    return this.answer('List', secret, options, () =>
      [...this.clusters.values()].filter(cluster => cluster.tenant === tenant),
    );
  }

  get(ref: string, secret: string, options: CallOptions) {
    return this.answer('Get', secret, options, () => this.clusters.get(ref));
  }

  private async answer<T>(
    target: FaultTarget,
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
  if (secret !== SECRET) {
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

function callEnded() {
  return new ProviderError('Unavailable', 'The call was ended');
}
