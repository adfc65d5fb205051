import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { EXTERNAL_CLUSTERS_CHANGES_TOPIC } from 'backstage-plugin-external-clusters-common';
import { InventoryReader } from '../InventoryReader';
import { catalogCluster, FakeExternalClusters } from '../testUtils';
import { ExternalClusterEntityProvider } from './ExternalClusterEntityProvider';
import { CONFIRMATION_DELAY, RemovalGuard } from './RemovalGuard';

const signal = new AbortController().signal;
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `cluster-${index}`);
const registrations = (count: number) =>
  names(count).map(name => catalogCluster(name));

/** A mutation in short: what was replaced, added and removed. */
function inShort(mutation: EntityProviderMutation) {
  if (mutation.type === 'full') return { full: mutation.entities.length };
  return {
    added: mutation.added.map(({ entity }) => entity.metadata.name),
    removed: mutation.removed.map(removal =>
      'entityRef' in removal ? removal.entityRef : '',
    ),
  };
}

async function setup(inCatalog: string[]) {
  const clusters = new FakeExternalClusters(4);
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  const time = { now: 0 };
  const mutations: EntityProviderMutation[] = [];
  const catalog = { isDown: false };
  const provider = new ExternalClusterEntityProvider({
    reader: new InventoryReader(clusters, mockServices.auth()),
    events,
    logger,
    guard: new RemovalGuard(() => time.now),
    listNamesInCatalog: async () => {
      if (catalog.isDown) throw new Error('no catalog');
      return inCatalog;
    },
    taskRunner: { run: async () => {} },
  });
  await provider.connect({
    applyMutation: async mutation => {
      if (catalog.isDown) throw new Error('no catalog');
      mutations.push(mutation);
    },
    refresh: async () => {},
  });
  const refresh = () => provider.refresh(signal);
  const newMutations = () => mutations.splice(0).map(inShort);
  return { clusters, events, logger, time, catalog, refresh, newMutations };
}

describe('ExternalClusterEntityProvider', () => {
  it('begins with all registrations and writes nothing when nothing changed', async () => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(...registrations(10));

    await refresh();
    expect(newMutations()).toEqual([{ full: 10 }]);

    await refresh();
    await refresh();
    expect(newMutations()).toEqual([]);
  });

  it('writes each changed entity once, however often it changed', async () => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(...registrations(10));
    await refresh();
    newMutations();

    clusters.put(catalogCluster('cluster-1', { state: 'Reconciling' }));
    clusters.put(catalogCluster('cluster-1', { version: '1.34.0' }));
    clusters.put(catalogCluster('new'));
    clusters.put(catalogCluster('fleeting'));
    clusters.remove('fleeting', 'cluster-2');
    await refresh();

    expect(newMutations()).toEqual([
      {
        added: ['cluster-1', 'new'],
        removed: ['externalcluster:default/cluster-2'],
      },
    ]);
  });

  it('writes nothing for a change that an entity does not show', async () => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(catalogCluster('a'));
    await refresh();
    newMutations();

    clusters.put(catalogCluster('a'));
    await refresh();

    expect(newMutations()).toEqual([]);
  });

  it('removes what the feed names, however much it is', async () => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(...registrations(10));
    await refresh();
    newMutations();

    clusters.remove(...names(10));
    await refresh();

    expect(newMutations()).toEqual([
      {
        added: [],
        removed: names(10).map(name => `externalcluster:default/${name}`),
      },
    ]);
  });

  it('misses nothing that changes while it reads the inventory', async () => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(...registrations(6));
    clusters.onInventoryPage = () => {
      clusters.onInventoryPage = () => {};
      clusters.put(catalogCluster('cluster-0', { state: 'Deleting' }));
    };
    await refresh();
    expect(newMutations()).toEqual([{ full: 6 }]);

    await refresh();
    expect(newMutations()).toEqual([{ added: ['cluster-0'], removed: [] }]);
  });

  it('looks at once when an event says so', async () => {
    const { clusters, events, refresh, newMutations } = await setup([]);
    await refresh();
    newMutations();

    clusters.put(catalogCluster('a'));
    await events.publish({
      topic: EXTERNAL_CLUSTERS_CHANGES_TOPIC,
      eventPayload: {},
    });

    expect(newMutations()).toEqual([{ added: ['a'], removed: [] }]);
  });

  it.each([
    [
      'the feed began anew',
      (clusters: FakeExternalClusters) => {
        clusters.epoch = 'epoch-2';
      },
    ],
    [
      'the feed no longer reaches back',
      (clusters: FakeExternalClusters) => {
        clusters.put(catalogCluster('between'));
        clusters.forgetFeed();
        clusters.put(catalogCluster('newest'));
        clusters.lose('between', 'newest');
      },
    ],
  ])('takes all again when %s', async (_, happen) => {
    const { clusters, refresh, newMutations } = await setup([]);
    clusters.put(...registrations(5));
    await refresh();
    newMutations();

    happen(clusters);
    await refresh();
    expect(newMutations()).toEqual([{ full: 5 }]);

    clusters.put(catalogCluster('after'));
    await refresh();
    expect(newMutations()).toEqual([{ added: ['after'], removed: [] }]);
  });

  describe('when something cannot be read or written', () => {
    it('changes nothing, says so once, and goes on from where it was', async () => {
      const { clusters, logger, refresh, newMutations } = await setup([]);
      clusters.put(...registrations(5));
      await refresh();
      newMutations();
      clusters.put(catalogCluster('a'));

      clusters.isDown = true;
      await expect(refresh()).rejects.toThrow();
      await expect(refresh()).rejects.toThrow();
      expect(newMutations()).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);

      clusters.isDown = false;
      await refresh();
      expect(newMutations()).toEqual([{ added: ['a'], removed: [] }]);
      expect(logger.info).toHaveBeenCalledWith('Clusters are read again');
    });

    it('changes nothing when the first read fails half way', async () => {
      const { clusters, refresh, newMutations } = await setup(names(5));
      clusters.put(...registrations(5));
      clusters.onInventoryPage = () => {
        clusters.isDown = true;
      };

      await expect(refresh()).rejects.toThrow();
      expect(newMutations()).toEqual([]);
    });

    it('writes the same change again when the catalog refused it', async () => {
      const { clusters, catalog, refresh, newMutations } = await setup([]);
      clusters.put(...registrations(5));
      await refresh();
      newMutations();

      clusters.put(catalogCluster('a'));
      catalog.isDown = true;
      await expect(refresh()).rejects.toThrow('no catalog');

      catalog.isDown = false;
      await refresh();
      expect(newMutations()).toEqual([{ added: ['a'], removed: [] }]);
    });

    it('survives a failing event', async () => {
      const { clusters, events } = await setup([]);
      clusters.isDown = true;

      await expect(
        events.publish({
          topic: EXTERNAL_CLUSTERS_CHANGES_TOPIC,
          eventPayload: {},
        }),
      ).resolves.toBeUndefined();
    });
  });

  describe('when a full pass would remove surprisingly much', () => {
    it('keeps the entities until a later pass says the same', async () => {
      const { clusters, time, refresh, newMutations } = await setup(names(10));
      clusters.put(...registrations(5));

      await refresh();
      expect(newMutations()).toEqual([{ added: names(5), removed: [] }]);

      await refresh();
      expect(newMutations()).toEqual([]);

      time.now = CONFIRMATION_DELAY;
      await refresh();
      expect(newMutations()).toEqual([{ full: 5 }]);
    });

    it('goes on following the feed meanwhile', async () => {
      const { clusters, refresh, newMutations } = await setup(names(10));
      await refresh();
      newMutations();

      clusters.put(catalogCluster('a'));
      clusters.remove('cluster-3');
      await refresh();

      expect(newMutations()).toEqual([
        { added: ['a'], removed: ['externalcluster:default/cluster-3'] },
      ]);
    });

    it('keeps them for good when they turn up again', async () => {
      const { clusters, time, refresh, newMutations } = await setup(names(10));
      await refresh();

      clusters.put(...registrations(10));
      await refresh();
      newMutations();

      time.now = CONFIRMATION_DELAY;
      await refresh();
      expect(newMutations()).toEqual([{ full: 10 }]);
    });
  });
});
