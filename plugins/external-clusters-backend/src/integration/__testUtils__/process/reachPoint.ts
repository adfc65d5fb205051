import { CrashPoint } from './crashPoints';
import { KillablePortal } from './KillablePortal';
import { ProcessGoneError } from './ProcessGoneError';

const MINUTE = 60_000;
const STEP_MILLISECONDS = 15_000;
const MOST_STEPS = 60;

/** Lets a portal work until it is where it is to be killed. */
export async function reachPoint(
  portal: KillablePortal,
  point: CrashPoint,
): Promise<void> {
  if (point.at === 'Intent') return;
  if (point.at === 'Death') {
    await portal.process.arrange(point.death);
    await workUntil(portal, portal.process.gone);
    return;
  }
  const { operation, when, answered, isDone } = point;
  const { calls, faults } = portal.world;
  if (answered) {
    await portal.passUntil(20 * MINUTE, async () => calls.count(answered) > 0);
  }
  if (isDone) await portal.advance(5 * MINUTE);
  faults.add({ operation, effect: { kind: 'hold', when } });
  await workUntil(portal, faults.held.any());
  faults.clear();
}

/** Lets time pass with the portal at work until something happens in the middle of it. */
async function workUntil(portal: KillablePortal, it: Promise<void>) {
  let hasHappened = false;
  const happening = it.then(() => {
    hasHappened = true;
  });
  for (let step = 0; step < MOST_STEPS; step++) {
    await Promise.race([happening, wake(portal)]);
    if (hasHappened) return;
    await portal.advance(STEP_MILLISECONDS);
  }
  throw new Error('It never happened');
}

/** A portal that is killed while it works has not failed. */
async function wake(portal: KillablePortal) {
  try {
    await portal.process.wake();
  } catch (error) {
    if (!(error instanceof ProcessGoneError)) throw error;
  }
}
