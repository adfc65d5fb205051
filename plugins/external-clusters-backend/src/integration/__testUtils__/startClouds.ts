import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scenario } from 'simulated-clouds/src/scenarios';
import { World } from 'simulated-clouds/src/World';

/** Simulated clouds of the test's time, with the file of their authority. */
export interface StartedClouds {
  world: World;
  stop(): Promise<void>;
}

/** Starts simulated clouds on free ports; their time is `Date.now()`, which a test clock may hold. */
export async function startClouds(scenario: Scenario): Promise<StartedClouds> {
  const world = await World.start({ scenario });
  const directory = await mkdtemp(join(tmpdir(), 'external-clusters-clouds-'));
  await world.writeFiles(directory);
  return {
    world,
    async stop() {
      await world.stop();
      await rm(directory, { recursive: true });
    },
  };
}
