import { bulkhead } from 'cockatiel';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { untilAborted } from '../shared/untilAborted';
import { toProviderError } from './toProviderError';

/** Calls of one account at the same time: AWS publishes no rate for EKS. */
const LANES = 4;

export interface AwsCallsOptions {
  accountName: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The calls of one account: a few at a time, at the caller's pace, and every failure in our own words. */
export class AwsCalls {
  private readonly lanes = bulkhead(LANES, Infinity);

  constructor(private readonly options: AwsCallsOptions) {}

  async call<T>(
    { action, right }: Omit<CallSubject, 'account'>,
    { signal, pace }: CallOptions,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { accountName: account, now } = this.options;
    try {
      return await this.lanes.execute(() =>
        untilAborted(signal, async () => {
          await pace?.();
          return send(signal);
        }),
      );
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }
}
