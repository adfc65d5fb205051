import { testDatabases } from '../database/__testUtils__';
import {
  Cloud,
  cloudConsole,
  CLOUDS,
  Person,
  smallClouds,
  usePortal,
  writesOf,
} from './__testUtils__';

jest.setTimeout(120_000);

const databases = testDatabases();
const IN_TRANSITION = 15_000;
const OTHERWISE = 75_000;

describe.each(databases.eachSupportedId())('the main job on %s', id => {
  const stage = usePortal({
    databases,
    id,
    scenario: smallClouds,
    config: () => ({}),
  });
  const ann = () => Person.ann(stage.portal);
  const bob = () => Person.bob(stage.portal);
  const consoleOf = (cloud: Cloud) => cloudConsole(stage.world, cloud);

  /** Adds a cluster to the cloud and imports it for Ann. */
  const importNew = async (cloud: Cloud, name: string) => {
    consoleOf(cloud).add(name);
    const account = await ann().addAccount(cloud, consoleOf(cloud).settings);
    const { clusters } = await ann().discover(account.id);
    const { ref } = clusters.find(cluster => cluster.name === name)!;
    const [result] = await ann().import(account.id, [ref]);
    return { accountId: account.id, ref, clusterId: result!.clusterId! };
  };

  /** All clusters of the clouds, as the clouds' own consoles list them. */
  const clustersInClouds = async (): Promise<object[]> => {
    const answer = await fetch(`${stage.world.controlUrl}/clusters`);
    return (await answer.json()) as object[];
  };

  const countSecrets = async () => {
    const rows = stage.portal.database('secrets').whereNot('id', 'canary');
    return (await rows).length;
  };

  const entityRefs = async () =>
    (await stage.portal.entities()).map(
      ({ metadata }) => `externalcluster:default/${metadata.name}`,
    );

  /** Expects that nothing of a cluster is left in the portal. */
  const expectGone = async (clusterId: string, entityRef: string) => {
    const { portal } = stage;
    const answer = await portal.get(`/clusters/${clusterId}`, 'admin');
    expect(answer.status).toBe(404);
    expect(await entityRefs()).not.toContain(entityRef);
    const documents = JSON.stringify(await portal.parts.search.collect());
    expect(documents).not.toContain(clusterId);
  };

  describe.each(CLOUDS)('import from %s', cloud => {
    it('registers what the account sees, once for each owner', async () => {
      const name = `${cloud}-imported`;
      const { accountId, ref, clusterId } = await importNew(cloud, name);

      const shown = await stage.portal.show(clusterId, 'owner');
      expect(shown).toMatchObject({
        ref,
        name,
        provider: cloud,
        origin: 'Imported',
        state: 'Running',
        owner: 'group:default/team-a',
        allowedActions: { delete: { allowed: false } },
      });
      const { clusters } = await ann().discover(accountId);
      expect(clusters.find(cluster => cluster.ref === ref)).toMatchObject({
        registrations: [{ owner: 'group:default/team-a', clusterId }],
      });
      expect(await ann().import(accountId, [ref])).toMatchObject([
        { outcome: 'Refused', problem: { code: 'ALREADY_IMPORTED' } },
      ]);
      const other = await bob().addAccount(cloud, consoleOf(cloud).settings);
      expect(await bob().import(other.id, [ref])).toMatchObject([
        { outcome: 'Imported' },
      ]);
      const all = await stage.portal.list('stranger');
      expect(all.filter(each => each.name === name)).toHaveLength(2);
    });

    it('shows nodes and access after the first look', async () => {
      const { clusterId } = await importNew(cloud, `${cloud}-looked-at`);
      await stage.portal.wake();
      expect(await stage.portal.show(clusterId, 'owner')).toMatchObject({
        nodes: { ready: 1, total: 1 },
        nodePools: [{ desired: 1 }],
        cloudAccess: { status: 'Ok' },
        clusterAccess: { status: 'Ok' },
      });
    });

    it('shows a change of the cloud within 75 seconds, and within 15 while it goes on', async () => {
      const { portal } = stage;
      const name = `${cloud}-watched`;
      const { clusterId } = await importNew(cloud, name);
      await portal.wake();
      const isNow = (state: string) => async () =>
        (await portal.show(clusterId, 'owner')).state === state;

      consoleOf(cloud).setChanging(name, true);
      const begun = await portal.passUntil(OTHERWISE, isNow('Reconciling'));
      expect(begun).toBeLessThanOrEqual(OTHERWISE);

      consoleOf(cloud).setChanging(name, false);
      const ended = await portal.passUntil(IN_TRANSITION, isNow('Running'));
      expect(ended).toBeLessThanOrEqual(IN_TRANSITION);
    });

    it('disconnects without touching the cloud, and leaves nothing behind', async () => {
      const { portal, world } = stage;
      const name = `${cloud}-left`;
      const { accountId, clusterId } = await importNew(cloud, name);
      const { entityRef } = await portal.show(clusterId, 'owner');
      expect(await entityRefs()).toContain(entityRef);
      const before = await clustersInClouds();

      await ann().disconnect(clusterId);
      await portal.pass(OTHERWISE);

      await expectGone(clusterId, entityRef);
      expect(before).toContainEqual(expect.objectContaining({ name }));
      expect(await clustersInClouds()).toEqual(before);
      expect(writesOf(world)).toEqual([]);

      const secrets = await countSecrets();
      await ann().removeAccount(accountId);
      expect(await countSecrets()).toBe(secrets - 1);
    });
  });

  describe.each(['Token', 'Certificate'])('connect by %s', credential => {
    const cluster = () =>
      stage.world.connected
        .list()
        .find(each => each.credential === credential)!;

    it('is checked step by step, then stored, once for each owner', async () => {
      const { portal } = stage;
      const { name, kubeconfig } = cluster();
      const secrets = await countSecrets();
      const test = await portal
        .post('/connections/test', 'owner')
        .send({ kubeconfig });
      expect(test.body).toMatchObject({ ok: true, version: '1.33.2' });
      expect(await countSecrets()).toBe(secrets);

      const connected = await ann().connect(name, kubeconfig);
      const again = await portal
        .post('/connections', 'owner')
        .send({ name, kubeconfig, owner: ann().owner });
      expect(again.status).toBe(409);
      const other = await bob().connect(name, kubeconfig);
      expect(other.ref).toBe(connected.ref);
      await ann().disconnect(connected.id);
      await bob().disconnect(other.id);
    });

    it('is view only, shows its nodes, and goes with its secret', async () => {
      const { portal, world } = stage;
      const { name, kubeconfig } = cluster();
      const secrets = await countSecrets();
      const { id: clusterId, entityRef } = await ann().connect(
        name,
        kubeconfig,
      );
      await portal.wake();
      expect(await portal.show(clusterId, 'owner')).toMatchObject({
        origin: 'Connected',
        state: 'Running',
        nodes: { ready: 1, total: 1 },
        allowedActions: {
          upgrade: { allowed: false },
          editNodePools: { allowed: false },
          delete: { allowed: false },
        },
      });
      expect(await entityRefs()).toContain(entityRef);
      expect(await countSecrets()).toBe(secrets + 1);

      await ann().disconnect(clusterId);

      await expectGone(clusterId, entityRef);
      expect(await countSecrets()).toBe(secrets);
      expect(writesOf(world)).toEqual([]);
    });
  });

  it('says which zones of Google did not answer, and imports nothing from there', async () => {
    const { google, scenario } = stage.world;
    const { projectId } = scenario.google[0]!;
    const { settings, add } = consoleOf('gke');
    add('in-missing-zone');
    const account = await ann().addAccount('gke', settings);
    const { clusters } = await ann().discover(account.id);
    const { ref } = clusters.find(({ name }) => name === 'in-missing-zone')!;

    google.setMissingZones(projectId, ['europe-west3-a']);
    const discovery = await ann().discover(account.id);
    const [result] = await ann().import(account.id, [ref]);
    google.setMissingZones(projectId, []);

    expect(discovery.missing).toMatchObject([{ location: 'europe-west3-a' }]);
    expect(discovery.clusters).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'Refused',
      problem: { hint: expect.stringContaining('europe-west3-a') },
    });
  });

  it('asks no cloud and no cluster for any page of the portal', async () => {
    const { portal, world } = stage;
    const { clusterId } = await importNew('eks', 'only-looked-at');
    await portal.wake();
    world.calls.reset();
    const paths = [
      '/status',
      '/providers',
      '/accounts',
      '/fleet',
      '/clusters',
      '/clusters?sort=version&order=desc&offset=1&limit=2',
      '/clusters?search=prod&provider=eks&state=Running&origin=Imported',
      '/clusters?version=1.33&location=eu-west-1&owner=group%3Adefault%2Fteam-a',
      `/clusters/${clusterId}`,
      '/inventory',
      '/changes',
    ];
    for (const path of paths) await portal.get(path, 'admin').expect(200);
    expect(world.calls.list('')).toEqual([]);
  });
});
