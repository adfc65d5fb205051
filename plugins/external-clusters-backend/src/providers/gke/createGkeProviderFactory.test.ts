import { createGkeWorld } from './__testUtils__/createGkeWorld';
import { createGkeProviderFactory } from './createGkeProviderFactory';

// Google's SDKs take seconds to load on a busy machine.
jest.setTimeout(60_000);

const mockLoaded: string[] = [];

jest.mock('@google-cloud/container', () => {
  mockLoaded.push('@google-cloud/container');
  return jest.requireActual('@google-cloud/container');
});
jest.mock('google-auth-library', () => {
  mockLoaded.push('google-auth-library');
  return jest.requireActual('google-auth-library');
});

it("loads Google's SDKs with the first call, not before", async () => {
  const world = await createGkeWorld();
  const { factory, accounts } = world;
  const provider = factory.createProvider({
    id: 'good',
    name: 'good',
    ...factory.readAccount(accounts.good.settings),
  });
  expect(mockLoaded).toEqual([]);
  await provider.discoverClusters({ signal: new AbortController().signal });
  expect(mockLoaded).toContain('@google-cloud/container');
  await provider.close();
  await world.close();
});

it.each([
  ['container.googleapis.com'],
  ['https://container.googleapis.com:443'],
  ['host:port'],
  [''],
])('refuses the configured address %j', container => {
  const create = () =>
    createGkeProviderFactory({
      endpoint: { container },
      network: {},
      now: Date.now,
    });
  expect(create).toThrow('must be host:port');
});

it('asks Google itself when nothing is configured', () => {
  const factory = createGkeProviderFactory({
    endpoint: {},
    network: {},
    now: Date.now,
  });
  expect(factory.name).toBe('gke');
  expect(JSON.parse(factory.leastPrivilegePolicy ?? '')).toMatchObject({
    includedPermissions: expect.arrayContaining(['container.clusters.list']),
  });
});
