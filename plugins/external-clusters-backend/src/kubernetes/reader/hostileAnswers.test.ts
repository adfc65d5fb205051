import { RequestListener } from 'node:http';
import { aNode } from '../__testUtils__/aNode';
import { failureOf } from '../__testUtils__/send';
import { TransportWorld } from '../__testUtils__/TransportWorld';
import { HttpKubernetesReader } from './HttpKubernetesReader';

const options = { signal: new AbortController().signal };

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('HttpKubernetesReader with a server that is no Kubernetes', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    world = await TransportWorld.create();
  });
  afterEach(() => world.close());

  async function readerOf(body: unknown) {
    const handler: RequestListener = (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const server = await world.serve(handler);
    return {
      reader: new HttpKubernetesReader(world.transport({})),
      credential: world.credential(server, {}),
    };
  }

  it.each([
    ['another program', { name: 'elasticsearch', version: { number: '8' } }],
    ['a list', []],
    ['null', 'null'],
    ['a number', '7'],
    ['a version of other types', { major: 1, gitVersion: {} }],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('does not take %s for a version', async (_, body) => {
    const { reader, credential } = await readerOf(body);
    const failure = await failureOf(reader.version(credential, options));
    expect(failure).toMatchObject({
      kind: 'Unavailable',
      code: 'NOT_KUBERNETES',
    });
  });

  it('tells broken JSON', async () => {
    const { reader, credential } = await readerOf('{"major": "1", "CANARY');
    const failure = await failureOf(reader.version(credential, options));
    expect(failure.code).toBe('NOT_JSON');
  });

  it.each([
    ['no list', {}],
    ['a text', { items: 'CANARY' }],
    ['null', { items: null }],
    ['a list with null in it', { items: [null] }],
    ['a list of numbers', { items: [7] }],
    ['a node without a name', { items: [{ metadata: { name: 7 } }] }],
  ])('does not take %s for nodes', async (_, body) => {
    const { reader, credential } = await readerOf(body);
    const page = reader.nodesPage(credential, { limit: 5 }, options);
    expect((await failureOf(page)).code).toBe('NOT_KUBERNETES');
  });

  it('makes something of nodes of any shape', async () => {
    const named = (name: string) => ({ metadata: { name } });
    const items = [
      { ...named('a'), status: 'x', spec: null },
      { ...named('b'), status: { conditions: 'x', nodeInfo: 7 } },
      { metadata: { name: 'c', creationTimestamp: 'never' } },
      named('\u001b[31m<img onerror=alert(1)>\u202e'),
      named('x'.repeat(1_000_000)),
    ];
    const metadata = { continue: 7, remainingItemCount: -1 };
    const { reader, credential } = await readerOf({ items, metadata });
    const page = await reader.nodesPage(credential, { limit: 5 }, options);
    expect(page).toMatchObject({ continue: undefined, remaining: undefined });
    expect(page.nodes).toEqual(
      ['a', 'b', 'c', '[31m<img onerror=alert(1)>', 'x'.repeat(253)].map(name =>
        aNode({ name, ready: false }),
      ),
    );
  });

  it('asks for fewer nodes when they are too large for one answer', async () => {
    const asked: string[] = [];
    const server = await world.serve((request, response) => {
      const limit = new URL(`https://x${request.url}`).searchParams.get(
        'limit',
      );
      asked.push(String(limit));
      const name = 'x'.repeat(Number(limit) > 100 ? 17 * 1024 * 1024 : 5);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: [{ metadata: { name } }] }));
    });
    const reader = new HttpKubernetesReader(world.transport({}));
    const credential = world.credential(server, {});
    expect(await reader.countNodes(credential, options)).toMatchObject({
      total: 1,
    });
    expect(asked).toEqual(['500', '125', '31']);
  });
});
