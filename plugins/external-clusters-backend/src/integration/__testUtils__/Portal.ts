import { mockServices, TestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  ExternalCluster,
  ExternalClusterSummary,
} from 'backstage-plugin-external-clusters-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { Role } from '../../__testUtils__/people';
import { CatalogOfTests } from './CatalogOfTests';
import { PortalClock } from './PortalClock';
import { PortalRequests } from './PortalRequests';
import { RecordingEvents } from './RecordingEvents';
import { RecordingLogger } from './RecordingLogger';
import { SearchOfTests } from './SearchOfTests';

/** How often a replica looks for work of observation. */
const WAKE_UP_MILLISECONDS = 3_000;

interface PortalParts {
  backend: TestBackend;
  database: Knex;
  clock: PortalClock;
  /** Replicas that had work when this one started, and will not give it back. */
  deadReplicas: string[];
  scheduler: ReturnType<typeof mockServices.scheduler>;
  logger: RecordingLogger;
  events: RecordingEvents;
  catalog: CatalogOfTests;
  search: SearchOfTests;
}

/** A running backend with External Clusters, and what a test may see of it and do with it. */
export class Portal extends PortalRequests {
  constructor(readonly parts: PortalParts) {
    super(parts.backend.server);
  }

  get database(): Knex {
    return this.parts.database;
  }

  /** What the API's list shows to somebody, by display name. */
  async list(role: Role): Promise<ExternalClusterSummary[]> {
    const { body } = await this.get('/clusters?sort=name&limit=200', role);
    return body.items;
  }

  /** What the API shows of one cluster. */
  async show(id: string, role: Role): Promise<ExternalCluster> {
    const { body } = await this.get(`/clusters/${id}`, role);
    return body;
  }

  /** Lets the observer do all that is due, as its own wake-ups do. */
  async wake(): Promise<void> {
    await this.trigger('external-clusters-work');
    for (;;) {
      const { due, busy } = await this.work();
      if (!due && !busy) return;
      if (!busy) await this.trigger('external-clusters-work');
      await setImmediate();
    }
  }

  /** Lets time pass, with the wake-ups that fall into it. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= WAKE_UP_MILLISECONDS) {
      await this.parts.clock.advance(Math.min(left, WAKE_UP_MILLISECONDS));
      await this.wake();
    }
  }

  /**
   * Lets time pass, wake-up by wake-up, until something is so; answers how many milliseconds that took, or Infinity
   * when it was not so within `most`.
   */
  async passUntil(most: number, isSo: () => Promise<boolean>): Promise<number> {
    for (let passed = 0; passed <= most; passed += WAKE_UP_MILLISECONDS) {
      if (await isSo()) return passed;
      await this.pass(WAKE_UP_MILLISECONDS);
    }
    return Infinity;
  }

  /** The entities of the catalog after its schedule ran. */
  async entities(): Promise<Entity[]> {
    await this.trigger('external-clusters-catalog');
    return this.parts.catalog.entities;
  }

  /** Runs a scheduled task now. */
  async trigger(task: string): Promise<void> {
    await this.parts.scheduler.triggerTask(task);
  }

  async stop(): Promise<void> {
    await this.parts.backend.stop();
  }

  private async work() {
    const { clock, deadReplicas } = this.parts;
    const now = await clock.now();
    const ticks = this.database('observation_ticks');
    const rows = await ticks.select('next_at', 'lease_owner', 'lease_until');
    const isFree = (row: TickRow) => Number(row.lease_until) <= now;
    return {
      busy: rows.some(
        ({ lease_owner: owner }: TickRow) =>
          owner !== null && !deadReplicas.includes(owner),
      ),
      due: rows.some(
        (row: TickRow) =>
          row.next_at !== null && Number(row.next_at) <= now && isFree(row),
      ),
    };
  }
}

interface TickRow {
  next_at: number | string | null;
  lease_owner: string | null;
  lease_until: number | string;
}
