import { JsonObject } from '@backstage/types';
import createKnex, { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from 'simulated-clouds/src/core';
import { emptyScenario } from 'simulated-clouds/src/scenarios/emptyScenario';
import { World } from 'simulated-clouds/src/World';
import { anEncryptionKey } from '../../../__testUtils__/anEncryptionKey';
import { OffsetClock } from '../../../database/__testUtils__/OffsetClock';
import { toConfig } from '../toConfig';
import { PortalProcess } from './PortalProcess';

/** Between two looks for work, in the time of portal and clouds. */
const STEP_MILLISECONDS = 15_000;

interface Parts {
  world: World;
  directory: string;
  databaseFile: string;
  database: Knex;
  config: JsonObject;
  portalClock: OffsetClock;
  cloudClock: ManualClock;
}

/** A portal that can be killed and started again, with the database and the clouds that outlive it. */
export class KillablePortal {
  private current: PortalProcess | undefined;

  private constructor(private readonly parts: Parts) {}

  /** Empty clouds and a portal that was never started. */
  static async prepare(): Promise<KillablePortal> {
    const directory = await mkdtemp(join(tmpdir(), 'external-clusters-kill-'));
    const databaseFile = join(directory, 'portal.sqlite');
    const database = createKnex({
      client: 'better-sqlite3',
      connection: { filename: databaseFile },
      useNullAsDefault: true,
    });
    const portalClock = await OffsetClock.create(database);
    const cloudClock = new ManualClock(await portalClock.now());
    const world = await World.start({
      clock: cloudClock,
      scenario: emptyScenario(),
    });
    await world.writeFiles(directory);
    const encryption = { keys: [anEncryptionKey()] };
    return new KillablePortal({
      world,
      directory,
      databaseFile,
      database,
      config: { ...toConfig(world), encryption },
      portalClock,
      cloudClock,
    });
  }

  get world(): World {
    return this.parts.world;
  }

  /** The database, which outlives the portal. */
  get database(): Knex {
    return this.parts.database;
  }

  /** The portal that runs now. */
  get process(): PortalProcess {
    if (!this.current) throw new Error('The portal does not run');
    return this.current;
  }

  /** Starts it, on whatever the last one left behind. */
  async start(): Promise<void> {
    const { databaseFile, config } = this.parts;
    this.current = await PortalProcess.start({ databaseFile, config });
  }

  async kill(): Promise<void> {
    await this.current?.kill();
    this.current = undefined;
  }

  /** Lets time pass for portal and clouds, without anybody looking. */
  async advance(milliseconds: number): Promise<void> {
    this.parts.cloudClock.advance(milliseconds);
    await this.parts.portalClock.advance(milliseconds);
  }

  /** Lets time pass with the portal at work, until something is so; fails when that takes too long. */
  passUntil(most: number, isSo: () => Promise<boolean>): Promise<void> {
    return this.wakeUntil(most, isSo, () => this.advance(STEP_MILLISECONDS));
  }

  /** The same with clouds that stand still, so that what lasts for a while only cannot be missed. */
  watchUntil(most: number, isSo: () => Promise<boolean>): Promise<void> {
    const { portalClock } = this.parts;
    return this.wakeUntil(most, isSo, () =>
      portalClock.advance(STEP_MILLISECONDS),
    );
  }

  /** Ends portal and clouds, and leaves nothing behind. */
  async dispose(): Promise<void> {
    await this.kill();
    await this.parts.database.destroy();
    await this.parts.world.stop();
    await rm(this.parts.directory, { recursive: true });
  }

  private async wakeUntil(
    most: number,
    isSo: () => Promise<boolean>,
    step: () => Promise<void>,
  ) {
    for (let passed = 0; passed <= most; passed += STEP_MILLISECONDS) {
      await this.process.wake();
      if (await isSo()) return;
      await step();
    }
    throw new Error('It never came to be so');
  }
}
