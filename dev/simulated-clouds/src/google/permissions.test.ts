import { Agent, fetch } from 'undici';
import { jwtClient } from './__testUtils__/googleClients';
import {
  GoogleTestWorld,
  NOBODY,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';

const ASKED = ['container.clusters.get', 'container.clusters.delete'];

describe('what a service account may do in a project', () => {
  let world: GoogleTestWorld;

  beforeAll(async () => {
    world = await startGoogleTestWorld();
  });
  afterAll(() => world.close());

  const test = async (email: string, permissions: unknown) => {
    const { google, context } = world;
    const signed = await jwtClient(world, email).getRequestHeaders(
      'https://container.googleapis.com/',
    );
    const url = `${google.restUrl}/v1/projects/${PROJECT}:testIamPermissions`;
    const answer = await fetch(url, {
      method: 'POST',
      dispatcher: new Agent({ connect: { ca: context.authority.caPem } }),
      headers: {
        authorization: signed.get('authorization') ?? '',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ permissions }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it('is told from the rights that calls are judged by', async () => {
    expect(await test(OWNER, ASKED)).toEqual({
      status: 200,
      body: { permissions: ASKED },
    });
    world.google.setRights(PROJECT, OWNER, 'view');
    expect((await test(OWNER, ASKED)).body).toEqual({
      permissions: ['container.clusters.get'],
    });
    world.google.setRights(PROJECT, OWNER, ['container.clusters.delete']);
    expect((await test(OWNER, ASKED)).body).toEqual({
      permissions: ['container.clusters.delete'],
    });
  });

  it('may be asked by everybody, and is then nothing', async () => {
    expect(await test(NOBODY, ASKED)).toEqual({ status: 200, body: {} });
  });

  it.each([[[]], [['*']], [Array(101).fill('a.b.c')]])(
    'is not told of %j',
    async permissions => {
      expect((await test(OWNER, permissions)).status).toBe(400);
    },
  );
});
