import { expect } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { SimulatedClouds } from './SimulatedClouds';

/** Longer than a write takes in the simulated clouds, but for GKE's longest. Milliseconds. */
const STEP = 125_000;

/** Several steps, each looked at every 15 seconds by a portal that is busy with something else. Milliseconds. */
const PATIENCE = 240_000;

/** After so many looks at the same step the clock is moved once more: the cloud had perhaps not begun it before. */
const LOOKS = 12;

/** Moves the clouds' clock ahead, step by step, until nothing that was begun with some clusters runs any more. */
export async function untilDone(
  { portal, clouds }: { portal: PortalApi; clouds: SimulatedClouds },
  ...names: string[]
): Promise<void> {
  const looks = new Map<string, number>();
  const isDue = (step: string) => {
    const before = looks.get(step) ?? 0;
    looks.set(step, before + 1);
    return before % LOOKS === 0;
  };
  await expect
    .poll(
      async () => {
        const running = await runningSteps(portal, names);
        const due = running.filter(isDue);
        if (due.length > 0) await clouds.pass(STEP);
        return running;
      },
      { intervals: [1_000], timeout: PATIENCE },
    )
    .toEqual([]);
}

/** What goes on now: operations with how many of their steps are done. */
async function runningSteps(portal: PortalApi, names: string[]) {
  const operations = await Promise.all(
    names.map(name => portal.operations(name)),
  );
  return operations
    .flat()
    .filter(({ state }) => ['Pending', 'Running'].includes(state))
    .map(({ title, steps }) => {
      const done = steps.filter(({ state }) => state === 'Succeeded');
      return `${title}: ${done.length} of ${steps.length} steps done`;
    });
}
