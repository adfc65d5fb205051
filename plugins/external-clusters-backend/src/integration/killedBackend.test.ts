import { Cloud, CLOUDS } from './__testUtils__';
import { ClusterStory } from './__testUtils__/process/ClusterStory';
import {
  CrashPoint,
  crashPoints,
  Kind,
  KINDS,
} from './__testUtils__/process/crashPoints';
import { endStateOf } from './__testUtils__/process/endStateOf';
import { reachPoint } from './__testUtils__/process/reachPoint';

// A backend is started twice or three times for each row.
jest.setTimeout(600_000);

/** One row of each kind, each in another cloud; `npm run nightly` takes all of them. */
const REPRESENTATIVE = [
  'create in gke: container.CreateCluster is taken, its answer was never read',
  'upgrade in aks: agentPools.createOrUpdate is done, the portal has not heard of it',
  'delete in eks: eks.DeleteCluster is sent, the cloud did not take it',
];

/** Longer than anything takes at the simulated clouds. */
const LONG = 10 * 60_000;

interface Row {
  name: string;
  cloud: Cloud;
  kind: Kind;
  point: CrashPoint;
}

const ALL: Row[] = CLOUDS.flatMap(cloud =>
  KINDS.flatMap(kind =>
    crashPoints(cloud, kind).map(point => ({
      name: `${kind} in ${cloud}: ${point.name}`,
      cloud,
      kind,
      point,
    })),
  ),
);

const isNightly = process.env.EXTERNAL_CLUSTERS_NIGHTLY !== undefined;
const ROWS = ALL.filter(
  ({ name }) => isNightly || REPRESENTATIVE.includes(name),
);

type EndState = Awaited<ReturnType<typeof endStateOf>>;

/** Tells a story to its end; the portal is killed where `point` says. */
async function tell(cloud: Cloud, kind: Kind, point?: CrashPoint) {
  const story = await ClusterStory.begin(cloud);
  const { portal } = story;
  try {
    await start(story, kind);
    if (point) {
      await reachPoint(portal, point);
      await portal.kill();
      if (point.at === 'Call' && point.isLate) await portal.advance(LONG);
      await portal.start();
    }
    await story.passToTheEnd();
    const log = await portal.process.log();
    return { endState: await endStateOf(story), log };
  } finally {
    await portal.dispose();
  }
}

/** Starts it and does nothing yet; what is changed was created in the same portal. */
async function start(story: ClusterStory, kind: Kind) {
  await story.create();
  if (kind === 'create') return;
  await story.passToTheEnd();
  await (kind === 'upgrade' ? story.upgrade() : story.delete());
  story.portal.world.calls.reset();
}

describe('a backend that is killed', () => {
  const withoutCrash = new Map<string, Promise<EndState>>();

  /** The end without a crash, told once for each kind and cloud. */
  function expectedEnd(cloud: Cloud, kind: Kind): Promise<EndState> {
    const key = `${kind} in ${cloud}`;
    const known =
      withoutCrash.get(key) ??
      tell(cloud, kind).then(({ endState }) => endState);
    withoutCrash.set(key, known);
    return known;
  }

  it('has its representative rows among all', () => {
    expect(ALL.map(({ name }) => name)).toEqual(
      expect.arrayContaining(REPRESENTATIVE),
    );
    expect(ROWS.length).toBe(isNightly ? ALL.length : REPRESENTATIVE.length);
  });

  it.each(ROWS)('$name', async ({ cloud, kind, point }) => {
    const { endState, log } = await tell(cloud, kind, point);
    expect(endState).toEqual(await expectedEnd(cloud, kind));
    expect(endState).toMatchObject({
      cloud: kind === 'delete' ? [] : [{ name: 'prod' }],
      operations: endState.operations.map(() => ({ state: 'Succeeded' })),
    });
    const hadEnded =
      point.at === 'Death' && point.death === 'BeforeTheWorkIsGivenBack';
    const ends = log.filter(line => line.includes('An operation has ended'));
    expect(ends).toHaveLength(hadEnded ? 0 : 1);
  });
});
