import { expect } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { SimulatedClouds } from './SimulatedClouds';

/** Longer than any single write takes in the simulated clouds. Milliseconds. */
const LONGEST_STEP = 190_000;

/** After so many looks at the same step the clock is moved once more: the cloud had perhaps not begun it before. */
const LOOKS = 12;

/** Moves the clouds' clock ahead, step by step, until nothing that was begun with some clusters runs any more. */
export async function untilDone(
  { portal, clouds }: { portal: PortalApi; clouds: SimulatedClouds },
  ...names: string[]
): Promise<void> {
  const looks = new Map<string, number>();
  const moveAhead = async (steps: string) => {
    const before = looks.get(steps) ?? 0;
    looks.set(steps, before + 1);
    if (before % LOOKS === 0) await clouds.pass(LONGEST_STEP);
  };
  await expect
    .poll(
      async () => {
        const running = await runningSteps(portal, names);
        if (running.length > 0) await moveAhead(running.join());
        return running;
      },
      { intervals: [1_000] },
    )
    .toEqual([]);
}

/** The steps that go on now, or the operations whose first step is still to come. */
async function runningSteps(portal: PortalApi, names: string[]) {
  const operations = await Promise.all(
    names.map(name => portal.operations(name)),
  );
  return operations
    .flat()
    .filter(({ state }) => ['Pending', 'Running'].includes(state))
    .map(({ id, steps }) => {
      const done = steps.filter(({ state }) => state === 'Succeeded');
      return `${id} step ${done.length + 1}`;
    });
}
