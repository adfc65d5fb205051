import { mockServices } from '@backstage/backend-test-utils';
import { InventoryReader } from './InventoryReader';
import { catalogCluster, FakeExternalClusters } from './testUtils';

const signal = new AbortController().signal;

describe('InventoryReader', () => {
  const setup = () => {
    const clusters = new FakeExternalClusters(2);
    const reader = new InventoryReader(clusters, mockServices.auth());
    return { clusters, reader };
  };

  it('reads all pages, and answers the place of the first one', async () => {
    const { clusters, reader } = setup();
    clusters.put(...['a', 'b', 'c'].map(name => catalogCluster(name)));
    clusters.onInventoryPage = () => clusters.put(catalogCluster('late'));

    const inventory = await reader.readInventory(signal);

    expect(inventory.place).toEqual({ epoch: 'epoch-1', after: 3 });
    expect(inventory.clusters.map(cluster => cluster.name)).toEqual(
      expect.arrayContaining(['a', 'b', 'c']),
    );
  });

  it('asks with a token made for the plugin', async () => {
    const listInventory = jest.fn(async () => ({
      epoch: 'e',
      last: 0,
      clusters: [],
    }));
    const reader = new InventoryReader(
      { listInventory, listChanges: jest.fn() },
      mockServices.auth({ pluginId: 'catalog' }),
    );

    await reader.readInventory(signal);

    expect(listInventory).toHaveBeenCalledWith(
      { cursor: undefined, limit: 500 },
      { token: expect.stringContaining('external-clusters'), signal },
    );
  });

  it('answers nothing in part', async () => {
    const { clusters, reader } = setup();
    clusters.put(...['a', 'b', 'c'].map(name => catalogCluster(name)));
    clusters.onInventoryPage = () => {
      clusters.isDown = true;
    };

    await expect(reader.readInventory(signal)).rejects.toThrow('down');
  });

  it('refuses pages of different epochs', async () => {
    const { clusters, reader } = setup();
    clusters.put(...['a', 'b', 'c'].map(name => catalogCluster(name)));
    clusters.onInventoryPage = () => {
      clusters.epoch = 'epoch-2';
    };

    await expect(reader.readInventory(signal)).rejects.toThrow('began anew');
  });

  it('follows the feed to its end and keeps the newest change of each entity', async () => {
    const { clusters, reader } = setup();
    clusters.put(catalogCluster('a'), catalogCluster('b'));
    clusters.put(catalogCluster('a', { version: '1.34.0' }));
    clusters.remove('b');

    const since = await reader.readChanges(
      { epoch: 'epoch-1', after: 0 },
      signal,
    );

    expect(since).toEqual({
      kind: 'Changes',
      place: { epoch: 'epoch-1', after: 4 },
      changes: [
        expect.objectContaining({
          kind: 'Upserted',
          cluster: expect.objectContaining({ version: '1.34.0' }),
        }),
        expect.objectContaining({ kind: 'Removed', entityName: 'b' }),
      ],
    });
  });

  it.each([
    ['another epoch', { epoch: 'epoch-0', after: 1 }],
    ['a place that the feed has forgotten', { epoch: 'epoch-1', after: 0 }],
  ])('asks for a full pass after %s', async (_, place) => {
    const { clusters, reader } = setup();
    clusters.put(catalogCluster('a'));
    clusters.forgetFeed();
    clusters.put(catalogCluster('b'));

    expect(await reader.readChanges(place, signal)).toEqual({
      kind: 'FullPassRequired',
    });
  });
});
