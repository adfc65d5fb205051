import { isTransitional } from 'backstage-plugin-external-clusters-common';
import { isProviderError } from 'backstage-plugin-external-clusters-node';
import { ObservedRecord } from '../../database/CloudClusterStore';
import { AccountRecord } from '../../database/records';
import { TickClaim } from '../../database/TickStore';
import { isAboutAccount } from '../askOneByOne';
import {
  callProvider,
  nextAfter,
  throwIfTaken,
  Tick,
  TickOutcome,
} from '../../work';
import { recordAccountFailure } from '../recordAccountFailure';
import { TickContext } from '../TickContext';
import { findUsableAccount } from './findUsableAccount';

/** What could not be read is not left alone for the whole interval. */
const AFTER_A_FAILURE = 60_000;

/** Reads the node pools of one cluster where they cost calls of their own. */
export class PoolTick implements Tick {
  readonly kind = 'pools';
  readonly capacity = 10;
  readonly deadlineMilliseconds = 60_000;
  private readonly context: TickContext;

  constructor(context: TickContext) {
    this.context = context;
  }

  async run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome> {
    const { clouds, intervals, jitter } = this.context;
    const cluster = await clouds.find(claim.subjectId);
    if (!cluster) return { nextAt: undefined, failed: false };
    const isChanging = cluster.isBusy || isTransitional(cluster.state);
    const interval = isChanging ? intervals.poolsInTransition : intervals.pools;
    const nextAt = nextAfter(claim, interval, jitter);
    const account = await findUsableAccount(this.context, cluster.id);
    if (!account || cluster.missing) return { nextAt, failed: false };
    try {
      const wanted = await this.read(claim, cluster, account, signal);
      return { nextAt: wanted ? nextAt : undefined, failed: false };
    } catch (error) {
      await this.recordFailure(claim, account, error);
      const soon = nextAfter(claim, AFTER_A_FAILURE, jitter);
      return { nextAt: Math.min(nextAt, soon), failed: true };
    }
  }

  /** False for a provider that has the pools in the cluster itself, or has none. */
  private async read(
    claim: TickClaim,
    { id, ref }: ObservedRecord,
    account: AccountRecord,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { provider, factory } = await this.context.openAccount(account.id);
    const { nodePools, nodePoolsWithCluster } = factory.capabilities;
    if (!nodePools || nodePoolsWithCluster) return false;
    const answer = await callProvider(signal, () =>
      provider.observeNodePools(ref, { signal }),
    );
    // Whether the cluster is gone is for the state tick to find out.
    if (answer.kind === 'Observed') {
      await this.context.facts.recordNodePools(claim, id, answer.nodePools);
    }
    return true;
  }

  private async recordFailure(
    claim: TickClaim,
    account: AccountRecord,
    error: unknown,
  ) {
    throwIfTaken(error);
    if (isAboutAccount(error)) {
      const isCluster = false;
      const failure = { claim, account, error, isCluster };
      await recordAccountFailure(this.context, failure);
    }
    this.context.logger.info('Node pools cannot be read', {
      cluster: claim.subjectId,
      account: account.id,
      kind: isProviderError(error) ? error.kind : 'Unexpected',
    });
  }
}
