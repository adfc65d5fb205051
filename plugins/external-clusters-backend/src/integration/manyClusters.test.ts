import { testDatabases } from '../database/__testUtils__';
import { EksClusterSpec } from 'simulated-clouds/src/aws';
import { TokenBucket } from '../providers/decorators/TokenBucket';
import { fakeAwsAccount } from 'simulated-clouds/src/scenarios/fakeAccounts';
import { Scenario } from 'simulated-clouds/src/scenarios';
import {
  cloudConsole,
  eksCluster,
  Person,
  smallClouds,
  usePortal,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const CLUSTERS = 250;
const NODE_GROUPS = 130;
const MINUTE = 60_000;

/** An AWS account with many clusters in a region, one of them with many node groups. */
function manyClusters(): Scenario {
  const clusters = Array.from(
    { length: CLUSTERS },
    (_, index): EksClusterSpec => ({
      ...eksCluster(`c${index}`),
      nodegroups: [],
      // Those have no API server, of which 250 would make the test slow.
      phases: [{ value: 'FAILED' }],
    }),
  );
  const nodegroups = Array.from({ length: NODE_GROUPS }, (_, index) => ({
    name: `group-${index}`,
    desired: 1,
    min: 1,
    max: 1,
  }));
  clusters[0] = { ...eksCluster('many-groups'), nodegroups };
  return { ...smallClouds(), aws: [fakeAwsAccount('large', clusters)] };
}

describe.each(databases.eachSupportedId())('many clusters on %s', id => {
  const stage = usePortal({
    databases,
    id,
    scenario: manyClusters,
    config: () => ({}),
  });
  let rate: jest.SpyInstance;

  beforeAll(() => {
    // How fast they may be read is not the question here.
    rate = jest.spyOn(TokenBucket.prototype, 'take').mockResolvedValue();
  });

  afterAll(() => rate.mockRestore());

  it('of one region of EKS are all found, and of one of them all 130 node groups', async () => {
    const { portal, world } = stage;
    const ann = Person.ann(portal);
    const { settings } = cloudConsole(world, 'eks');
    const { id: accountId } = await ann.addAccount('eks', settings);
    const { clusters } = await ann.discover(accountId);
    expect(clusters).toHaveLength(CLUSTERS);
    expect(new Set(clusters.map(({ ref }) => ref)).size).toBe(CLUSTERS);

    // AWS lists 100 on a page: one of each page is followed on.
    const followed = clusters.filter(({ name }) =>
      ['many-groups', 'c150', 'c249'].includes(name),
    );
    const results = await ann.import(
      accountId,
      followed.map(({ ref }) => ref),
    );
    const showAll = () =>
      Promise.all(
        results.map(({ clusterId }) => portal.show(clusterId!, 'owner')),
      );
    const poolsOfLarge = async () => {
      const all = await showAll();
      return all.find(({ name }) => name === 'many-groups')?.nodePools;
    };
    await portal.pass(75_000);
    await portal.passUntil(30 * MINUTE, async () => !!(await poolsOfLarge()));

    const names = (await showAll()).map(({ name, stale }) => [name, stale]);
    expect(names.sort()).toEqual([
      ['c150', false],
      ['c249', false],
      ['many-groups', false],
    ]);
    expect(await poolsOfLarge()).toHaveLength(NODE_GROUPS);
  });
});
