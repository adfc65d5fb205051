import createKnex from 'knex';
import { OffsetClock } from '../../../database/__testUtils__/OffsetClock';
import { DatabaseClock } from '../../../database/DatabaseClock';
import { Worker } from '../../../work/Worker';
import { Portal } from '../Portal';
import { startPortal } from '../startPortal';
import { arrangeDeath } from './arrangeDeath';
import { PortalOrder, PortalQuestion, PortalWord } from './PortalOrder';

/**
 * A process of its own for a portal, which a test can kill. Its time is the row of the database, and it works only
 * when it is told to.
 */
async function run({ databaseFile, config }: PortalOrder) {
  const database = createKnex({
    client: 'better-sqlite3',
    connection: { filename: databaseFile },
    useNullAsDefault: true,
  });
  const clock = await OffsetClock.create(database);
  DatabaseClock.prototype.now = transaction => clock.now(transaction);
  DatabaseClock.prototype.column = name => clock.column(name);
  const whileAwake = sleepUntilTold();
  const portal = await startPortal({ database, clock, config });
  process.on('message', (question: PortalQuestion) => {
    answer(question, portal, whileAwake).then(
      found => say({ kind: 'Answer', answer: found }),
      fail,
    );
  });
  say({ kind: 'Listening', port: portal.parts.backend.server.port() });
}

/** Keeps the worker from working by itself; answers how to let it work for a while. */
function sleepUntilTold() {
  const { nudge } = Worker.prototype;
  let isAwake = false;
  Worker.prototype.nudge = function nudgeWhileAwake() {
    if (isAwake) nudge.call(this);
  };
  return async (work: () => Promise<void>) => {
    isAwake = true;
    await work();
    isAwake = false;
  };
}

async function answer(
  question: PortalQuestion,
  portal: Portal,
  whileAwake: (work: () => Promise<void>) => Promise<void>,
): Promise<unknown> {
  switch (question) {
    case 'wake':
      return whileAwake(() => portal.wake());
    case 'entities':
      return portal.entities();
    case 'log':
      return portal.parts.logger.lines;
    default:
      return arrangeDeath(question);
  }
}

function say(word: PortalWord) {
  process.send?.(word);
}

function fail(error: Error) {
  say({ kind: 'Failed', message: error.stack ?? error.message });
}

// A portal without its test is of no use.
process.once('disconnect', () => process.exit());
process.once('message', (order: PortalOrder) => {
  run(order).catch(fail);
});
