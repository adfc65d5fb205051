import { TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { recordTargets } from './__testUtils__/recordTargets';
import { Recorder, startRecorder } from './__testUtils__/startRecorder';
import {
  accountSettings,
  cloudConsole,
  CLOUDS,
  Person,
  smallClouds,
  StartedClouds,
  startClouds,
  startPortal,
  TestClock,
  toConfig,
  twoAccounts,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** A key, how its value is written, and what the simulated clouds call the calls that go there. */
const KEYS: [string, (address: string) => string, string][] = [
  ['aks.endpoint.resourceManager', toHttps, 'azure.managedClusters.'],
  ['aks.endpoint.authority', toHttps, 'azure.entra.'],
  ['eks.endpoint.eks', toHttp, 'aws.eks.'],
  ['eks.endpoint.sts', toHttp, 'aws.sts.'],
  ['gke.endpoint.container', address => address, 'google.container.'],
  ['gke.endpoint.token', toHttps, 'google.oauth.'],
];

describe('a backend that is pointed elsewhere by configuration alone', () => {
  let clock: TestClock;
  let clouds: StartedClouds;
  let otherClouds: StartedClouds;
  let targets: ReturnType<typeof recordTargets>;

  beforeAll(async () => {
    clock = TestClock.start();
    targets = recordTargets();
    clouds = await startClouds(smallClouds());
    otherClouds = await startClouds(twoAccounts());
  });

  afterAll(async () => {
    await clouds.stop();
    await otherClouds.stop();
    targets.stop();
    clock.stop();
  });

  const start = async (config: JsonObject) => {
    const database = await databases.init('SQLITE_3');
    return startPortal({ database, clock, config });
  };

  it('works with the servers that it is given and with no others', async () => {
    const portal = await start(toConfig(otherClouds.world));
    const ann = Person.ann(portal);
    clouds.world.calls.reset();
    targets.hosts.length = 0;

    const names = [];
    for (const cloud of CLOUDS) {
      const { settings } = cloudConsole(otherClouds.world, cloud);
      const account = await ann.addAccount(cloud, settings);
      names.push(...Object.keys(await ann.importAll(account.id)));
    }
    await portal.pass(75_000);

    expect(names.sort()).toEqual([
      'first',
      'first',
      'first',
      'prod',
      'prod',
      'prod',
    ]);
    for (const { clusterAccess } of await portal.list('owner')) {
      expect(clusterAccess.status).toBe('Ok');
    }
    expect(clouds.world.calls.list('')).toEqual([]);
    expect(new Set(targets.hosts)).toEqual(new Set(['localhost', '127.0.0.1']));
    await portal.stop();
  });

  describe.each(KEYS)('providers.%s', (key, toValue, family) => {
    let recorder: Recorder;

    beforeAll(async () => {
      recorder = await startRecorder();
    });

    afterAll(() => recorder.stop());

    it('is where those calls go, and all that has to be set for it', async () => {
      const { world } = clouds;
      const config = toConfig(world);
      put(config, `providers.${key}`, toValue(recorder.address));
      const portal = await start(config);
      world.calls.reset();
      targets.hosts.length = 0;

      const [provider] = key.split('.') as [(typeof CLOUDS)[number]];
      const owner = 'group:default/team-a';
      const settings = accountSettings(world)[provider][0];
      const { body } = await portal
        .post('/accounts', 'owner')
        .send({ provider, name: 'a', owner, settings });
      // Where the account can be stored, the calls in question are those for its clusters.
      if (body.id) {
        const path = `/accounts/${body.id}/clusters`;
        const found = await portal.get(path, 'owner');
        const refs = (found.body.clusters ?? []).map(
          ({ ref }: { ref: string }) => ref,
        );
        await portal
          .post('/imports', 'owner')
          .send({ accountId: body.id, owner, refs });
        await portal.wake();
      }

      expect(recorder.visits.length).toBeGreaterThan(0);
      expect(world.calls.list(family)).toEqual([]);
      for (const host of targets.hosts) {
        expect(['localhost', '127.0.0.1']).toContain(host);
      }
      await portal.stop();
    });
  });
});

function put(config: JsonObject, path: string, value: string) {
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as JsonObject, config);
  parent[last] = value;
}

function toHttps(address: string) {
  return `https://${address}`;
}

function toHttp(address: string) {
  return `http://${address}`;
}
