import { JsonObject } from '@backstage/types';
import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { ClusterProviderWorld } from 'backstage-plugin-external-clusters-node/testUtils';

/** Opens accounts as app-config describes them, and closes them after each test. */
export function useKeylessWorld<World extends ClusterProviderWorld>(
  create: () => Promise<World>,
) {
  let world: World;
  const opened: ClusterProvider[] = [];
  beforeAll(async () => {
    world = await create();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(provider => provider.close()));
  });
  afterAll(() => world.close());
  return {
    get world() {
      return world;
    },
    open(settings: JsonObject): ClusterProvider {
      const account = world.factory.readConfiguredAccount!(settings);
      expect(account.credential).toBeUndefined();
      const provider = world.factory.createProvider({
        id: 'keyless',
        name: 'keyless',
        // As it comes back from the database.
        ...JSON.parse(JSON.stringify(account)),
      });
      opened.push(provider);
      return provider;
    },
  };
}
