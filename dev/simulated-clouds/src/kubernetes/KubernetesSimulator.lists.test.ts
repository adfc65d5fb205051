import { askCluster } from './__testUtils__/askCluster';
import {
  startTestCluster,
  TestCluster,
} from './__testUtils__/startTestCluster';

const HOUR = 60 * 60 * 1000;

describe('KubernetesSimulator: lists', () => {
  let world: TestCluster;

  beforeEach(async () => {
    world = await startTestCluster();
  });

  afterEach(() => world.kubernetes.close());

  const ask = (path: string) =>
    askCluster(world.endpoint, path, { bearer: 'admin-token' });

  const askJson = async (path: string): Promise<any> =>
    (await ask(path)).json();

  it('pages', async () => {
    const first = await askJson('/api/v1/nodes?limit=2');
    expect(first.items).toHaveLength(2);
    expect(first.metadata.remainingItemCount).toBe(1);
    const rest = await askJson(
      `/api/v1/nodes?limit=2&continue=${first.metadata.continue}`,
    );
    expect(rest.items[0].metadata.name).toBe('node-c');
    expect(rest.metadata.continue).toBeUndefined();
  });

  it('answers 410 to an old page token, with one that goes on', async () => {
    const { metadata } = await askJson('/api/v1/nodes?limit=2');
    world.clock.advance(HOUR);
    const response = await ask(
      `/api/v1/nodes?limit=2&continue=${metadata.continue}`,
    );
    expect(response.status).toBe(410);
    const status: any = await response.json();
    expect(status.reason).toBe('Expired');
    const rest = await askJson(
      `/api/v1/nodes?continue=${status.metadata.continue}`,
    );
    expect(rest.items[0].metadata.name).toBe('node-c');
  });

  it('leads back to the same page when the fault plan says so', async () => {
    world.faults.add({
      operation: 'kubernetes.GET /api/v1/nodes',
      effect: { kind: 'pageLoop' },
    });
    const first = await askJson('/api/v1/nodes?limit=2');
    const again = await askJson(
      `/api/v1/nodes?limit=2&continue=${first.metadata.continue}`,
    );
    expect(again.items).toEqual(first.items);
    expect(again.metadata.continue).toBeDefined();
  });

  it.each([
    ['labelSelector=tier%3Dgold', ['node-b']],
    ['labelSelector=tier!%3Dgold', ['node-a', 'node-c']],
    ['labelSelector=tier%20in%20(gold,silver)', ['node-b', 'node-c']],
    ['labelSelector=!tier', ['node-a']],
    ['fieldSelector=metadata.name%3Dnode-c', ['node-c']],
  ])('selects by %s', async (query, names) => {
    const { items } = await askJson(`/api/v1/nodes?${query}`);
    expect(items.map((item: any) => item.metadata.name)).toEqual(names);
  });

  it('answers 404 for an object that is not there', async () => {
    const response = await ask('/api/v1/nodes/node-z');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      message: 'nodes "node-z" not found',
      reason: 'NotFound',
      details: { name: 'node-z', kind: 'nodes' },
    });
  });

  it('keeps 20,000 nodes cheap to page through', async () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => ({
      name: `node-${String(index).padStart(5, '0')}`,
    }));
    world.kubernetes.update('one', { nodes });
    const page = await askJson('/api/v1/nodes?limit=500');
    expect(page.items).toHaveLength(500);
    expect(page.metadata.remainingItemCount).toBe(19_500);
  });
});
