import {
  CallOptions,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { untilAborted } from '../shared/untilAborted';
import { GkeClient, RawGkeCluster, RawGkeList } from './GkeClient';
import { GkeRef } from './GkeRef';
import { toObservation } from './toObservation';
import { toProviderError } from './toProviderError';

/** What a call does, and the right that it needs. */
export type GkeCallSubject = Omit<CallSubject, 'account'>;

const LIST = { action: 'list the clusters', right: 'container.clusters.list' };
const READ = { action: 'read the cluster', right: 'container.clusters.get' };

export interface GkeCallsOptions {
  accountName: string;
  client: GkeClient;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The calls of one account: at the caller's pace, every failure in our own words, and not-found only where it is sure. */
export class GkeCalls {
  constructor(private readonly options: GkeCallsOptions) {}

  get accountName() {
    return this.options.accountName;
  }

  now(): number {
    return this.options.now();
  }

  /** All clusters of a location, or of all (`-`). */
  async listClusters(
    location: string,
    options: CallOptions,
  ): Promise<RawGkeList> {
    try {
      return await this.ask(LIST, options, signal =>
        this.options.client.listClusters(location, signal),
      );
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw new ProviderError(
        'Unavailable',
        `Google does not know the project or the location of account ${this.accountName}`,
        {
          code: 'SCOPE_NOT_FOUND',
          cause: error,
          hint: 'Check the project ID, and that the project still exists.',
        },
      );
    }
  }

  /** Throws `NotFound` only where Google's list confirms it. */
  async getCluster(ref: GkeRef, options: CallOptions): Promise<RawGkeCluster> {
    try {
      return await this.ask(READ, options, signal =>
        this.options.client.getCluster(ref, signal),
      );
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw await this.confirmGone(error, ref, options);
    }
  }

  /** The cluster, or undefined where Google has none. */
  async findCluster(
    ref: GkeRef,
    options: CallOptions,
  ): Promise<RawGkeCluster | undefined> {
    try {
      return await this.getCluster(ref, options);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** Makes one call; throws a `ProviderError` and nothing else. */
  async ask<T>(
    { action, right }: GkeCallSubject,
    { signal, pace }: CallOptions,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { accountName: account, now } = this.options;
    try {
      return await untilAborted(signal, async () => {
        await pace?.();
        return send(signal);
      });
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }

  /**
   * Google says not-found of projects, locations and clusters alike, and only its text tells which. So its list of the
   * location has the last word: gone is what a whole list does not hold.
   */
  private async confirmGone(
    notFound: ProviderError,
    { ref, location }: GkeRef,
    options: CallOptions,
  ): Promise<ProviderError> {
    const { clusters, missingZones } = await this.listClusters(
      location,
      options,
    );
    const listed = clusters.some(cluster => toObservation(cluster).ref === ref);
    if (!listed && missingZones.length === 0) return notFound;
    return new ProviderError(
      'Unavailable',
      `Google contradicts itself about a cluster of account ${this.accountName}`,
      { cause: notFound },
    );
  }
}

function isNotFound(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === 'NotFound';
}
