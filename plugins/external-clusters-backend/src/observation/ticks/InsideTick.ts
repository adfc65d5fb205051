import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { ObservedRecord } from '../../database/CloudClusterStore';
import { AccountRecord } from '../../database/records';
import { TickClaim } from '../../database/TickStore';
import { isPortalBusy } from '../../kubernetes';
import { isAboutAccount } from '../askOneByOne';
import {
  callProvider,
  nextAfter,
  throwIfTaken,
  Tick,
  TickOutcome,
} from '../../work';
import { isSilent } from '../isSilent';
import { recordAccountFailure } from '../recordAccountFailure';
import { TickContext } from '../TickContext';
import { toAccess } from '../toAccess';
import { findUsableAccount } from './findUsableAccount';

/** One that cannot be read is tried less and less often, down to a sixth. */
const SELDOMEST = 6;

interface Subject {
  claim: TickClaim;
  cluster: ObservedRecord;
  account: AccountRecord;
  signal: AbortSignal;
}

/** Asks one cluster itself whether it is ready and how many nodes it has. */
export class InsideTick implements Tick {
  readonly kind = 'inside';
  readonly capacity = 20;
  readonly deadlineMilliseconds = 30_000;
  private readonly context: TickContext;

  constructor(context: TickContext) {
    this.context = context;
  }

  async run(claim: TickClaim, signal: AbortSignal): Promise<TickOutcome> {
    const { intervals, jitter, clouds } = this.context;
    const cluster = await clouds.find(claim.subjectId);
    if (!cluster) return { nextAt: undefined, failed: false };
    const account = await findUsableAccount(this.context, cluster.id);
    const silent = cluster.missing || isSilent(cluster.state);
    const failed =
      account !== undefined &&
      !silent &&
      !(await this.read({ claim, cluster, account, signal }));
    const seldom = failed ? Math.min(2 ** claim.failures, SELDOMEST) : 1;
    const nextAt = nextAfter(claim, intervals.inside * seldom, jitter);
    return { nextAt, failed };
  }

  /** False when the cluster could not be read; that is recorded then. Nothing is where the portal had no room. */
  private async read(subject: Subject): Promise<boolean> {
    const credential = await this.credentialOf(subject);
    if (!credential) return false;
    const { claim, cluster, signal } = subject;
    try {
      const reading = await callProvider(signal, () =>
        this.context.insideReader.read(credential, { signal }),
      );
      await this.context.access.recordInside(claim, cluster.id, reading);
      return true;
    } catch (error) {
      if (isPortalBusy(error)) return true;
      await this.recordFailure(subject, error, credential.expiresAt);
      return false;
    }
  }

  private async credentialOf(
    subject: Subject,
  ): Promise<ClusterCredential | undefined> {
    const { claim, cluster, account, signal } = subject;
    try {
      const { provider } = await this.context.openAccount(account.id);
      return await callProvider(signal, () =>
        provider.clusterCredential(cluster.ref, { signal }),
      );
    } catch (error) {
      if (isAboutAccount(error)) {
        const isCluster = false;
        const failure = { claim, account, error, isCluster };
        await recordAccountFailure(this.context, failure);
      } else {
        await this.recordFailure(subject, error, account.credentialExpiresAt);
      }
      return undefined;
    }
  }

  private async recordFailure(
    { claim, cluster }: Subject,
    error: unknown,
    credentialExpiresAt: number | undefined,
  ) {
    throwIfTaken(error);
    const now = await this.context.clock.now();
    const access = toAccess(error, { now, credentialExpiresAt });
    await this.context.access.recordInsideFailure(claim, cluster.id, access);
  }
}
