import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { testDatabases } from '../database/__testUtils__';
import { until } from '../work/__testUtils__';
import { createOperatedWorld, OperatedWorld } from './__testUtils__';

jest.setTimeout(180_000);

const databases = testDatabases();
const MINUTE = 60_000;

type Kind = 'create' | 'upgrade' | 'delete';
const KINDS: Kind[] = ['create', 'upgrade', 'delete'];

const CHANGES: Record<Exclude<Kind, 'create'>, ClusterChange> = {
  upgrade: {
    kind: 'UpgradeControlPlane',
    version: '1.34.0',
    seen: { version: '1.33.2' },
  },
  delete: { kind: 'DeleteCluster', confirmation: 'prod' },
};

interface Hanging {
  isReached(): boolean;
  release(): void;
}

/** Where the first replica dies: it is never heard of again, and its lease ends. */
interface Point {
  name: string;
  hang(world: OperatedWorld): Hanging;
}

const POINTS: Point[] = [
  {
    name: 'after the intent, before the cloud is told',
    hang: ({ editor }) => editor.hangNext('begin', 'Before'),
  },
  {
    name: 'after the cloud took it, before its answer was kept',
    hang: ({ editor }) => editor.hangNext('begin', 'After'),
  },
  {
    name: 'while the cloud is asked how far it is',
    hang: ({ editor }) => editor.hangNext('check', 'Before'),
  },
  {
    name: 'after the cloud was done, before that was written down',
    hang: ({ editor }) => editor.hangNext('check', 'After'),
  },
  {
    name: 'after the last step was written down, before the end was',
    hang: world => hangTurn(3, world),
  },
  {
    name: 'after the end was written down, before the audit log had it',
    hang: world => hangTurn(4, world),
  },
  {
    name: 'after the end was written down, before the work was given back',
    hang: ({ ticks }) =>
      hangNth(2, gate => {
        const finish = ticks.finish.bind(ticks);
        ticks.finish = async (claim, outcome) => {
          await gate(claim.kind === 'operation');
          return finish(claim, outcome);
        };
      }),
  },
];

/** Hangs at the nth time that something is done; `counts` says whether this is such a time. */
function hangNth(
  nth: number,
  install: (gate: (counts: boolean) => Promise<void>) => void,
): Hanging {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  let times = 0;
  install(async counts => {
    if (!counts) return;
    times += 1;
    if (times === nth) await released;
  });
  return { isReached: () => times >= nth, release };
}

/** Hangs before the nth turn of an operation. */
function hangTurn(nth: number, { operations }: OperatedWorld): Hanging {
  return hangNth(nth, gate => {
    const get = operations.get.bind(operations);
    operations.get = async operationId => {
      await gate(true);
      return get(operationId);
    };
  });
}

describe.each(databases.eachSupportedId())('crashes on %s', id => {
  /** A world where something can be started; a change is of a cluster that was made here. */
  async function setUp(kind: Kind) {
    const world = await createOperatedWorld(databases, id);
    if (kind === 'create') return { world, start: () => world.create('prod') };
    const cluster = await world.created('prod');
    world.editor.effects.length = 0;
    world.ended.length = 0;
    return { world, start: () => world.change(cluster, CHANGES[kind]) };
  }

  /** All that can be compared with a run without a crash. */
  async function endState({ cloud, editor, database }: OperatedWorld) {
    const operations = await database('operations')
      .orderBy('started_at')
      .select('kind', 'state', 'problem', 'lock_key');
    return {
      cloud: [...cloud.clusters.values()].map(({ name, state }) => ({
        name,
        state,
      })),
      effects: editor.effects,
      operations,
      registrations: await database('external_clusters').select(
        'name',
        'origin',
        'state',
      ),
      creations: (await database('created_clusters')).length,
    };
  }

  async function withoutCrash(kind: Kind) {
    const { world, start } = await setUp(kind);
    await start();
    await world.worker.runDue();
    await world.pass(2 * MINUTE);
    return endState(world);
  }

  /** Lets the first replica work until it hangs; the result is over once it goes on. */
  async function workUntilItHangs(world: OperatedWorld, hanging: Hanging) {
    for (;;) {
      let isOver = false;
      const round = world.worker.runDue().then(() => {
        isOver = true;
      });
      await until(() => isOver || hanging.isReached());
      if (hanging.isReached()) return round;
      await world.clock.advance(3_000);
    }
  }

  describe.each(KINDS)('during %s', kind => {
    let expected: Awaited<ReturnType<typeof endState>>;

    beforeAll(async () => {
      expected = await withoutCrash(kind);
    });

    it('has one effect where nothing crashes', () => {
      expect(expected.effects).toHaveLength(1);
    });

    it.each(POINTS)('$name', async ({ hang }) => {
      const { world, start } = await setUp(kind);
      const hanging = hang(world);
      await start();
      const dead = { round: workUntilItHangs(world, hanging) };
      await until(() => hanging.isReached());
      const second = await world.takeOver();
      await world.pass(4 * MINUTE, second);

      expect(await endState(world)).toEqual(expected);
      expect(world.editor.repeats).toEqual([]);
      expect(world.ended).toHaveLength(1);

      // It was not dead: what it writes late is refused.
      hanging.release();
      await dead.round;
      expect(await endState(world)).toEqual(expected);
      expect(world.ended).toHaveLength(1);
    });

    it.each(['Before', 'After'] as const)(
      'with the answer lost %s the effect',
      async moment => {
        const { world, start } = await setUp(kind);
        const lost = new ProviderError('Unavailable', 'The line was cut');
        world.editor.failNext('begin', lost, moment);
        await start();
        await world.worker.runDue();
        await world.pass(4 * MINUTE);

        expect(await endState(world)).toEqual(expected);
        expect(world.editor.repeats).toEqual([]);
      },
    );

    it('with an audit log that cannot be written to for a moment', async () => {
      const { world, start } = await setUp(kind);
      jest.spyOn(world.ended, 'push').mockImplementationOnce(() => {
        throw new Error('The disk is full');
      });
      await start();
      await world.worker.runDue();
      await world.pass(4 * MINUTE);

      expect(await endState(world)).toEqual(expected);
      expect(world.ended).toHaveLength(1);
    });

    it('with a replica that stops in the middle and gives its work back', async () => {
      const { world, start } = await setUp(kind);
      const hanging = world.editor.hangNext('begin', 'After');
      await start();
      const round = workUntilItHangs(world, hanging);
      await until(() => hanging.isReached());
      await world.worker.stop();
      const second = await world.takeOver();
      await world.pass(4 * MINUTE, second);
      expect(await endState(world)).toEqual(expected);
      hanging.release();
      await round;
    });
  });
});
