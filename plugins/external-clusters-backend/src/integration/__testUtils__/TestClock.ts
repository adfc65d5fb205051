import { Knex } from 'knex';
import { DatabaseClock } from '../../database';
import { systemTimer } from '../../work';
import { systemTiming } from '../../providers/decorators';
import { Alarms } from './Alarms';

type Fakeable = NonNullable<
  Parameters<typeof jest.useFakeTimers>[0]
> extends infer Options
  ? Options extends { doNotFake?: infer Names }
    ? NonNullable<Names>
    : never
  : never;

/** Sockets and promises need these to work as ever; only the date stands still. */
const LEFT_ALONE: Fakeable = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

/**
 * One time for the whole process: the plugin, its database, its deadlines, the clouds' SDKs and the simulated clouds.
 * It begins at the machine's own time, because certificates are judged by that, and passes only when a test says so.
 */
export class TestClock {
  private readonly alarms = new Alarms(() => this.now());

  private constructor(private readonly restore: () => void) {}

  /** To be stopped with `stop`. */
  static start(): TestClock {
    jest.useFakeTimers({ now: Date.now(), doNotFake: LEFT_ALONE });
    const clock: TestClock = new TestClock(keepOriginals());
    clock.replaceDatabaseTime();
    clock.replaceDeadlines();
    return clock;
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now();
  }

  /** Lets time pass for everybody; deadlines that are reached go off. */
  advance(milliseconds: number): void {
    jest.setSystemTime(this.now() + milliseconds);
    this.alarms.goOff();
  }

  /** Gives everybody the machine's own time again. */
  stop(): void {
    this.restore();
    jest.useRealTimers();
  }

  private replaceDatabaseTime() {
    DatabaseClock.prototype.now = async () => this.now();
    DatabaseClock.prototype.column = function column(name) {
      const database: Knex = Reflect.get(this, 'database');
      return database.raw('cast(? as bigint) as ??', [Date.now(), name]);
    };
  }

  private replaceDeadlines() {
    const { alarms } = this;
    systemTiming.sleep = (milliseconds, signal) =>
      alarms.sleep(milliseconds, signal);
    systemTimer.after = (milliseconds, run) => alarms.once(milliseconds, run);
    systemTimer.every = (milliseconds, run) => alarms.every(milliseconds, run);
  }
}

function keepOriginals(): () => void {
  const { now, column } = DatabaseClock.prototype;
  const { sleep } = systemTiming;
  const { after, every } = systemTimer;
  return () => {
    Object.assign(DatabaseClock.prototype, { now, column });
    Object.assign(systemTiming, { sleep });
    Object.assign(systemTimer, { after, every });
  };
}
