import { isTransitional } from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ClusterProvider,
  ClusterSweep,
  MissingLocation,
} from 'backstage-plugin-external-clusters-node';
import { ObservedRecord } from '../database/CloudClusterStore';
import { AccountRecord } from '../database/records';
import { TickClaim } from '../database/TickStore';
import { Answers, askOneByOne } from './askOneByOne';
import { callProvider, OpenedAccount } from '../work';
import { IdentityCheck } from './IdentityCheck';
import { NOT_FOUND_APART_MILLISECONDS } from './ObservationRecorder';
import { recordAccountFailure } from './recordAccountFailure';
import { TickContext } from './TickContext';
import { toAccess } from './toAccess';

/** How many absent clusters are asked for by id in one go; the rest has its turn in the next one. */
const MOST_ABSENT_ASKED = 50;

/** What is read of an account in one go. */
export interface SweepRequest {
  claim: TickClaim;
  account: AccountRecord;
  clusters: ObservedRecord[];
  /** `Bulk`: in as few calls as the provider allows. `Each`: by id, cheaper for a few of many. */
  manner: 'Bulk' | 'Each';
  signal: AbortSignal;
}

/** What came of it. */
export interface SweepResult {
  failed: boolean;
  /** The provider asked us to stay away until then. */
  retryAt?: number;
  /** The state is another one than before. */
  changed: { cluster: ObservedRecord; observation: ClusterObservation }[];
  /** Some of these clusters are on their way to another state. */
  transitional: boolean;
}

interface Findings extends Answers {
  missing: MissingLocation[];
}

/** Reads clusters of one account and records what it found, or that the account could not be asked. */
export class AccountSweep {
  private readonly context: TickContext;
  private readonly identity: IdentityCheck;

  constructor(context: TickContext) {
    this.context = context;
    this.identity = new IdentityCheck(context);
  }

  /** Throws only when the work was taken away or ended. */
  async run(request: SweepRequest): Promise<SweepResult> {
    const { account } = request;
    let opened: OpenedAccount | undefined;
    try {
      opened = await this.context.openAccount(account.id);
      const findings = await this.read(request, opened.provider);
      await this.record(request, opened, findings);
      if (findings.accountError !== undefined) throw findings.accountError;
      return this.conclude(request, findings);
    } catch (error) {
      const isCluster = opened?.factory.capabilities.connect ?? false;
      const retryAt = await recordAccountFailure(this.context, {
        claim: request.claim,
        account,
        error,
        isCluster,
      });
      return { failed: true, retryAt, changed: [], transitional: false };
    }
  }

  private async read(
    request: SweepRequest,
    provider: ClusterProvider,
  ): Promise<Findings> {
    const { clusters, manner, signal } = request;
    if (manner === 'Each') {
      return {
        ...(await askOneByOne(provider, clusters, signal)),
        missing: [],
      };
    }
    const refs = clusters.map(({ ref }) => ref);
    const sweep = await callProvider(signal, () =>
      provider.observeClusters(refs, { signal }),
    );
    const observed = match(clusters, sweep);
    const absent = await this.absentToAsk(clusters, observed, sweep);
    const answers = await askOneByOne(provider, absent, signal);
    return {
      ...answers,
      observed: [...observed, ...answers.observed],
      missing: sweep.missing,
    };
  }

  /** Absent from a list is not gone: each is asked for by its id, but for those that were just said to be gone. */
  private async absentToAsk(
    clusters: ObservedRecord[],
    observed: Answers['observed'],
    { missing }: ClusterSweep,
  ): Promise<ObservedRecord[]> {
    const now = await this.context.clock.now();
    const seen = new Set(observed.map(({ cluster }) => cluster.id));
    const silent = new Set(missing.map(({ location }) => location));
    return clusters
      .filter(({ id, location }) => !seen.has(id) && !silent.has(location))
      .filter(cluster => isWorthAsking(cluster, now))
      .sort((a, b) => (a.observedAt ?? 0) - (b.observedAt ?? 0))
      .slice(0, MOST_ABSENT_ASKED);
  }

  private async record(
    request: SweepRequest,
    opened: OpenedAccount,
    findings: Findings,
  ) {
    const { claim, account, clusters } = request;
    const { facts, access } = this.context;
    const observed = findings.observed.map(({ cluster, observation }) => ({
      cloudClusterId: cluster.id,
      observation,
    }));
    await facts.recordObserved(claim, observed);
    const ids = observed.map(({ cloudClusterId }) => cloudClusterId);
    await access.recordCloudAccess(claim, account.id, { status: 'Ok' }, ids);
    for (const { location, reason } of findings.missing) {
      await access.recordCloudAccess(
        claim,
        account.id,
        { status: 'Unreachable', message: `${location}: ${reason}` },
        clusters.filter(c => c.location === location).map(({ id }) => id),
      );
    }
    await this.recordNotFound(request, opened.provider, findings);
    await this.recordFailures(request, findings);
    await this.recordAccountWell(request, opened, findings);
  }

  private async recordNotFound(
    { claim, account, signal }: SweepRequest,
    provider: ClusterProvider,
    { notFound }: Findings,
  ) {
    if (notFound.length === 0) return;
    const ids = notFound.map(({ id }) => id);
    if (await this.identity.isOwn(account, provider, signal)) {
      await this.context.facts.recordNotFound(claim, ids);
    }
  }

  private async recordFailures(
    { claim, account }: SweepRequest,
    { failed }: Findings,
  ) {
    const now = await this.context.clock.now();
    const { credentialExpiresAt } = account;
    for (const { cluster, error } of failed) {
      await this.context.access.recordCloudAccess(
        claim,
        account.id,
        toAccess(error, { now, credentialExpiresAt }),
        [cluster.id],
      );
    }
  }

  private async recordAccountWell(
    { claim, account }: SweepRequest,
    { factory }: OpenedAccount,
    { accountError, observed }: Findings,
  ) {
    const { access, retryAt } = account;
    const isWell = access.status === 'Ok' && retryAt === undefined;
    if (isWell || accountError !== undefined) return;
    await this.context.access.recordAccount(claim, account, {
      access: { status: 'Ok' },
      isCluster: factory.capabilities.connect,
    });
    const at = await this.context.clock.now();
    await this.context.ticks.bringForward(
      observed.map(({ cluster }) => ({
        kind: 'inside',
        subjectId: cluster.id,
        at,
      })),
    );
  }

  private conclude(
    { clusters }: SweepRequest,
    { observed, failed }: Findings,
  ): SweepResult {
    const states = new Map(clusters.map(({ id, state }) => [id, state]));
    for (const { cluster, observation } of observed) {
      states.set(cluster.id, observation.state);
    }
    return {
      failed: failed.length > 0,
      changed: observed.filter(
        ({ cluster, observation }) => cluster.state !== observation.state,
      ),
      transitional:
        [...states.values()].some(isTransitional) ||
        clusters.some(({ isBusy }) => isBusy),
    };
  }
}

function match(
  clusters: ObservedRecord[],
  sweep: ClusterSweep,
): Answers['observed'] {
  const byRef = new Map(clusters.map(cluster => [cluster.ref, cluster]));
  return sweep.clusters.flatMap(observation => {
    const cluster = byRef.get(observation.ref);
    return cluster ? [{ cluster, observation }] : [];
  });
}

/** One that is missing comes back by itself in a list; one that was not found is asked for again in ten minutes. */
function isWorthAsking(cluster: ObservedRecord, now: number): boolean {
  if (cluster.missing) return false;
  const { notFoundAt } = cluster;
  return (
    notFoundAt === undefined || now - notFoundAt >= NOT_FOUND_APART_MILLISECONDS
  );
}
