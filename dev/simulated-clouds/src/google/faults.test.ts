import { ClusterManagerClient } from '@google-cloud/container';
import { grpcClient, restClient } from './__testUtils__/googleClients';
import {
  GoogleTestWorld,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
} from './__testUtils__/googleTestWorld';

const REQUEST = { parent: `projects/${PROJECT}/locations/-` };
const OPERATION = 'google.container.ListClusters';
// One attempt: the client's own retries would hide what the fault plan does.
const ONCE = { retry: null, timeout: 60_000 };

describe.each([
  ['gRPC', grpcClient],
  ['JSON', restClient],
])('faults over %s', (_, connect) => {
  let world: GoogleTestWorld;
  let client: ClusterManagerClient;

  beforeAll(async () => {
    world = await startGoogleTestWorld();
    client = connect(world, OWNER);
  });
  afterEach(() => world.context.faults.clear());
  afterAll(async () => {
    await client.close();
    await world.close();
  });

  it.each([
    [400, 3],
    [401, 16],
    [403, 7],
    [404, 5],
    [429, 8],
    [500, 13],
    [503, 14],
  ])('answers status %s as code %s', async (status, code) => {
    world.context.faults.add({
      operation: OPERATION,
      times: 1,
      effect: { kind: 'status', status, message: 'because' },
    });
    await expect(client.listClusters(REQUEST, ONCE)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('because'),
    });
    await expect(client.listClusters(REQUEST, ONCE)).resolves.toBeDefined();
  });

  it.each(['before', 'after'] as const)(
    'holds a call %s its effect until it is released, or left',
    async when => {
      const { faults } = world.context;
      faults.add({ operation: OPERATION, effect: { kind: 'hold', when } });
      const list = client.listClusters(REQUEST, ONCE);
      await faults.held.any();
      expect(faults.held.list()).toEqual([OPERATION]);
      faults.held.release();
      await expect(list).resolves.toBeDefined();

      const left = client.listClusters(REQUEST, { ...ONCE, timeout: 500 });
      await expect(left).rejects.toThrow();
      while (faults.held.list().length > 0) await new Promise(setImmediate);
    },
  );

  it('says how long to wait', async () => {
    world.context.faults.add({
      operation: OPERATION,
      effect: { kind: 'status', status: 429, retryAfterSeconds: 120 },
    });
    await expect(client.listClusters(REQUEST, ONCE)).rejects.toMatchObject({
      statusDetails: [
        { retryDelay: { seconds: expect.objectContaining({ low: 120 }) } },
      ],
    });
  });

  it('lets a deadline pass', async () => {
    world.context.faults.add({
      operation: OPERATION,
      effect: { kind: 'delay', milliseconds: 400 },
    });
    await expect(
      client.listClusters(REQUEST, { retry: null, timeout: 100 }),
    ).rejects.toMatchObject({ code: 4 });
  });

  it('never answers', async () => {
    world.context.faults.add({
      operation: OPERATION,
      effect: { kind: 'silence' },
    });
    await expect(
      client.listClusters(REQUEST, { retry: null, timeout: 100 }),
    ).rejects.toMatchObject({ code: 4 });
  });

  it.each(['before', 'after'] as const)(
    'cuts the connection %s the effect',
    async when => {
      world.context.faults.add({
        operation: OPERATION,
        times: 1,
        effect: { kind: 'drop', when },
      });
      await expect(client.listClusters(REQUEST, ONCE)).rejects.toThrow();
      await expect(client.listClusters(REQUEST, ONCE)).resolves.toBeDefined();
    },
  );

  it('answers what is not a message', async () => {
    world.context.faults.add({
      operation: OPERATION,
      effect: { kind: 'malformed' },
    });
    await expect(client.listClusters(REQUEST, ONCE)).rejects.toThrow();
  });
});
