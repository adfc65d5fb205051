import {
  CallOptions,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { CallSubject } from '../../shared/CallSubject';
import { untilAborted } from '../../shared/untilAborted';
import type { ArmAnswer, ArmClient, ArmRequest } from '../ArmClient';
import { toProviderError } from '../toProviderError';

export interface ArmCallsOptions {
  accountName: string;
  arm: ArmClient;
  /** Epoch milliseconds. */
  now: () => number;
}

/** What a call is about, for the message of its failure. */
export type ArmCallKind = Omit<CallSubject, 'account'>;

/** Requests to ARM at the caller's pace; every failure is a `ProviderError` that names what was tried. */
export class ArmCalls {
  constructor(private readonly options: ArmCallsOptions) {}

  get subscriptionId(): string {
    return this.options.arm.subscriptionId;
  }

  /** The URL if it leads to the resource manager of this account. */
  ownUrl(url: string): string | undefined {
    return this.options.arm.ownUrl(url);
  }

  async send(
    { action, right }: ArmCallKind,
    request: ArmRequest,
    { signal, pace }: CallOptions,
  ): Promise<ArmAnswer> {
    const { accountName: account, arm, now } = this.options;
    try {
      return await untilAborted(signal, async () => {
        await pace?.();
        return arm.send(request, signal);
      });
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }

  /** Reads something and checks its shape; throws `Unavailable` where it is something else. */
  async get<T>(
    kind: ArmCallKind,
    address: string,
    schema: z.ZodType<T>,
    options: CallOptions,
  ): Promise<T> {
    const answer = await this.send(kind, { method: 'GET', address }, options);
    try {
      return schema.parse(answer.json());
    } catch (error) {
      throw new ProviderError('Unavailable', 'Azure gave a broken answer', {
        code: 'BROKEN_ANSWER',
        cause: error,
      });
    }
  }
}
