import { testDatabases } from '../database/__testUtils__';
import { EksClusterSpec } from 'simulated-clouds/src/aws';
import { TokenBucket } from '../providers/decorators/TokenBucket';
import { fakeAwsAccount } from 'simulated-clouds/src/scenarios/fakeAccounts';
import { Scenario } from 'simulated-clouds/src/scenarios';
import {
  cloudConsole,
  eksCluster,
  Person,
  Portal,
  smallClouds,
  usePortal,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const CLUSTERS = 250;
const NODE_GROUPS = 130;

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

  const findByName = async (portal: Portal, name: string) => {
    const { body } = await portal.get(`/clusters?search=${name}`, 'owner');
    return portal.show(body.items[0].id, 'owner');
  };

  it('of one region of EKS are all found, imported and observed, with 130 node groups of one of them', async () => {
    const { portal, world } = stage;
    const ann = Person.ann(portal);
    const { settings } = cloudConsole(world, 'eks');
    const { id: accountId } = await ann.addAccount('eks', settings);
    const { clusters } = await ann.discover(accountId);
    expect(clusters).toHaveLength(CLUSTERS);

    const refs = clusters.map(({ ref }) => ref);
    await ann.import(accountId, refs.slice(0, 200));
    await ann.import(accountId, refs.slice(200));
    await portal.pass(75_000);

    const { body: fleet } = await portal.get('/fleet', 'owner');
    expect(fleet.facets.state).toEqual([
      { value: 'Error', count: CLUSTERS - 1 },
      { value: 'Running', count: 1 },
    ]);
    expect(await portal.entities()).toHaveLength(CLUSTERS);
    const { nodePools } = await findByName(portal, 'many-groups');
    expect(nodePools).toHaveLength(NODE_GROUPS);
  });
});
