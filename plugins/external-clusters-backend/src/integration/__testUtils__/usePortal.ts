import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Scenario } from 'simulated-clouds/src/scenarios';
import { World } from 'simulated-clouds/src/World';
import { Portal } from './Portal';
import { startClouds, StartedClouds } from './startClouds';
import { startPortal } from './startPortal';
import { TestClock } from './TestClock';
import { toConfig } from './toConfig';

export interface StageOptions {
  databases: TestDatabases;
  id: TestDatabaseId;
  /** Called once the test clock holds the time. */
  scenario: () => Scenario;
  /** More of `externalClusters` in app-config. */
  config: (world: World) => JsonObject;
}

/** A portal, its clouds and their time. */
export interface Stage {
  readonly clock: TestClock;
  readonly world: World;
  readonly portal: Portal;
}

/** Starts a portal and its clouds before the tests of a block, and ends both after them. */
export function usePortal(options: StageOptions): Stage {
  let clock: TestClock;
  let clouds: StartedClouds;
  let portal: Portal;

  beforeAll(async () => {
    clock = TestClock.start();
    clouds = await startClouds(options.scenario());
    const { world } = clouds;
    const database = await options.databases.init(options.id);
    const config = { ...toConfig(world), ...options.config(world) };
    portal = await startPortal({ database, clock, config });
  });

  afterAll(async () => {
    await portal?.stop();
    await clouds?.stop();
    clock?.stop();
  });

  return {
    get clock() {
      return clock;
    },
    get world() {
      return clouds.world;
    },
    get portal() {
      return portal;
    },
  };
}
