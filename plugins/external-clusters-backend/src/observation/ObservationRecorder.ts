import { NodePool } from 'backstage-plugin-external-clusters-common';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import {
  applyObservation,
  isSameCluster,
  markMissing,
} from '../database/applyObservation';
import { PendingChange } from '../database/ChangeFeed';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { toJsonText, toOptionalNumber } from '../database/columns';
import { CloudClusterRow } from '../database/rows';
import { TickClaim } from '../database/TickStore';
import { FencedWriter, WriteContext } from '../work';

/** Twice not found, this far apart at least, is gone. */
export const NOT_FOUND_APART_MILLISECONDS = 10 * 60_000;

/** Keeps transactions short: an embedded database serves nobody else meanwhile. */
const ROWS_PER_TRANSACTION = 100;

/** An observation and the row that it belongs to. */
export interface ObservedCluster {
  cloudClusterId: string;
  observation: ClusterObservation;
}

/** Writes facts. Only what differs is written, told and numbered; the rest gets its time in one statement. */
export class ObservationRecorder {
  private readonly writer: FencedWriter;
  private readonly clouds: CloudClusterStore;

  constructor(options: { writer: FencedWriter; clouds: CloudClusterStore }) {
    this.writer = options.writer;
    this.clouds = options.clouds;
  }

  /** Records what was read. A cluster that took the place of a recorded one changes nothing but `Missing`. */
  async recordObserved(
    claim: TickClaim,
    observed: ObservedCluster[],
  ): Promise<void> {
    for (const part of inParts(observed, ROWS_PER_TRANSACTION)) {
      await this.writer.write(claim, context =>
        this.writeObserved(context, part),
      );
    }
  }

  /**
   * Records that the provider said not-found of these very clusters, to a caller whose identity was verified within
   * the same read. The first time is only noted; ten minutes later it means `Missing`.
   */
  async recordNotFound(
    claim: TickClaim,
    cloudClusterIds: string[],
  ): Promise<void> {
    await this.writer.write(claim, async context => {
      const rows = await this.lock(context, cloudClusterIds);
      const changes: PendingChange[] = [];
      for (const row of rows) {
        const columns = judgeNotFound(row, context.now);
        changes.push(...(await this.writeChanged(context, row, columns)));
      }
      return changes;
    });
  }

  /** Records node pools that were read by a call of their own. */
  async recordNodePools(
    claim: TickClaim,
    cloudClusterId: string,
    nodePools: NodePool[],
  ): Promise<void> {
    await this.writer.write(claim, async context => {
      const [row] = await this.lock(context, [cloudClusterId]);
      if (!row) return [];
      const node_pools = toJsonText(nodePools);
      const times = { node_pools_observed_at: context.now };
      if (row.node_pools === node_pools) {
        await this.clouds.writeAll(context.transaction, [row.id], times);
        return [];
      }
      return this.writeChanged(context, row, { node_pools, ...times });
    });
  }

  private async writeObserved(
    context: WriteContext,
    observed: ObservedCluster[],
  ): Promise<PendingChange[]> {
    const observations = new Map(
      observed.map(item => [item.cloudClusterId, item.observation]),
    );
    const changes: PendingChange[] = [];
    const unchanged: CloudClusterRow[] = [];
    const unchangedWithPools: CloudClusterRow[] = [];
    for (const row of await this.lock(context, [...observations.keys()])) {
      const observation = observations.get(row.id);
      if (!observation) continue;
      const outcome = judgeObservation(row, observation, context.now);
      if (outcome.unchanged) {
        (observation.nodePools ? unchangedWithPools : unchanged).push(row);
      } else {
        changes.push(
          ...(await this.writeChanged(context, row, outcome.columns)),
        );
      }
    }
    await this.writeTimes(context, unchanged, {});
    await this.writeTimes(context, unchangedWithPools, {
      node_pools_observed_at: context.now,
    });
    return changes;
  }

  private async writeChanged(
    { transaction }: WriteContext,
    row: CloudClusterRow,
    columns: Partial<CloudClusterRow>,
  ): Promise<PendingChange[]> {
    if (Object.keys(columns).length === 0) return [];
    const written = await this.clouds.write(transaction, row, columns);
    return this.clouds.refreshRegistrations(transaction, written);
  }

  private async writeTimes(
    { transaction, now }: WriteContext,
    rows: CloudClusterRow[],
    more: Partial<CloudClusterRow>,
  ) {
    const ids = rows.map(row => row.id);
    const columns = { observed_at: now, ...more };
    await this.clouds.writeAll(transaction, ids, columns);
  }

  private lock({ transaction }: WriteContext, ids: string[]) {
    return this.clouds.lock(transaction, ids);
  }
}

type Judgement =
  | { unchanged: true }
  | { unchanged: false; columns: Partial<CloudClusterRow> };

function judgeObservation(
  row: CloudClusterRow,
  observation: ClusterObservation,
  now: number,
): Judgement {
  if (!isSameCluster(row, observation)) {
    return { unchanged: false, columns: markMissing(row, 'ReCreated', now) };
  }
  const { changed, times } = applyObservation(row, observation, now);
  return Object.keys(changed).length === 0
    ? { unchanged: true }
    : { unchanged: false, columns: { ...changed, ...times } };
}

function judgeNotFound(
  row: CloudClusterRow,
  now: number,
): Partial<CloudClusterRow> {
  if (comesOrGoes(row)) return {};
  const first = toOptionalNumber(row.not_found_at);
  if (first === undefined) return { not_found_at: now };
  const apart = now - first >= NOT_FOUND_APART_MILLISECONDS;
  return apart ? markMissing(row, 'NotFound', now) : {};
}

/** Not to be there is no news of a cluster that this portal is making or deleting. */
function comesOrGoes({ active_kind: kind }: CloudClusterRow): boolean {
  return kind === 'CreateCluster' || kind === 'DeleteCluster';
}

function inParts<T>(items: T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    parts.push(items.slice(start, start + size));
  }
  return parts;
}
