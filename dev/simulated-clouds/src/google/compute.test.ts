import { fetch, Agent } from 'undici';
import { jwtClient } from './__testUtils__/googleClients';
import {
  GoogleTestWorld,
  NOBODY,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';

interface List {
  items?: { name: string }[];
  nextPageToken?: string;
}

describe('what Compute Engine has to choose from', () => {
  let world: GoogleTestWorld;

  beforeAll(async () => {
    world = await startGoogleTestWorld();
  });
  afterAll(() => world.close());

  const ask = async (path: string, email = OWNER) => {
    const { google, context } = world;
    const headers = await jwtClient(world, email).getRequestHeaders(
      'https://container.googleapis.com/',
    );
    const dispatcher = new Agent({ connect: { ca: context.authority.caPem } });
    const url = `${google.restUrl}/compute/v1/projects/${PROJECT}/${path}`;
    const answer = await fetch(url, {
      dispatcher,
      headers: { authorization: headers.get('authorization') ?? '' },
    });
    return { status: answer.status, body: (await answer.json()) as List };
  };
  const namesOf = async (path: string) =>
    (await ask(path)).body.items?.map(({ name }) => name) ?? [];

  it('are zones, machine types, disk types, networks and subnetworks', async () => {
    expect(await namesOf('zones')).toContain('europe-west3-b');
    expect(await namesOf('regions')).toContain('us-central1');
    const zone = 'zones/europe-west3-b';
    expect(await namesOf(`${zone}/machineTypes`)).toContain('e2-standard-4');
    expect(await namesOf(`${zone}/diskTypes`)).toContain('pd-balanced');
    expect(await namesOf('global/networks')).toEqual(['default', 'production']);
    expect(await namesOf('regions/us-central1/subnetworks')).toEqual([
      'default',
      'production-us',
    ]);
  });

  it('come in pages', async () => {
    const first = await ask('zones?maxResults=10');
    expect(first.body.items).toHaveLength(10);
    const token = first.body.nextPageToken;
    const second = await ask(`zones?maxResults=10&pageToken=${token}`);
    expect(second.body.items).toHaveLength(5);
    expect(second.body.nextPageToken).toBeUndefined();
  });

  it('are for those who may see the project', async () => {
    expect((await ask('zones', NOBODY)).status).toBe(403);
    expect((await ask('zones/nowhere-a/machineTypes')).status).toBe(404);
  });

  it('change when somebody changes them', async () => {
    world.google.changeOffer(PROJECT, {
      zones: ['moon-east1-a'],
      machineTypes: [{ name: 'm9-light', guestCpus: 1, memoryMb: 512 }],
    });
    expect(await namesOf('regions')).toEqual(['moon-east1']);
    expect(await namesOf('zones/moon-east1-a/machineTypes')).toEqual([
      'm9-light',
    ]);
  });
});
