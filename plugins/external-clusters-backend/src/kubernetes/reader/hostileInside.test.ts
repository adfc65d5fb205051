import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { failureOf } from '../__testUtils__/send';
import { TransportWorld } from '../__testUtils__/TransportWorld';
import { HttpKubernetesReader } from './HttpKubernetesReader';
import { KubernetesReader } from './KubernetesReader';

type Read = (
  reader: KubernetesReader,
  credential: ClusterCredential,
  options: CallOptions,
) => Promise<unknown>;

const READS: Record<string, Read> = {
  nodes: (reader, credential, options) => reader.nodes(credential, options),
  nodeUsage: (reader, credential, options) =>
    reader.nodeUsage(credential, options),
  namespaceUsage: (reader, credential, options) =>
    reader.namespaceUsage(credential, 'kube-system', options),
  countPods: (reader, credential, options) =>
    reader.countPods(credential, options),
  events: (reader, credential, options) =>
    reader.events(credential, { pages: 2 }, options),
};
const METRICS = ['nodeUsage', 'namespaceUsage'];
const EVERY = Object.keys(READS);

const options = { signal: new AbortController().signal };
const LARGE = 9 * 1024 * 1024;

/** Answers of servers that mean harm, or are broken. */
const HOSTILE: Record<string, RequestListener> = {
  'a page of HTML': (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<script>CANARY</script>');
  },
  'HTML that says it is JSON': (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('<script>CANARY</script>');
  },
  'a gzip bomb': (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(50_000_000, ' ')));
  },
  'a body without end': (_, response) => {
    response.setHeader('content-type', 'application/json');
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const more = () => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  },
  'a redirect': (_, response) => {
    response.writeHead(307, { location: 'https://elsewhere.example.com/' });
    response.end();
  },
  'another program': (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"cluster_name": "CANARY", "version": {"number": "8"}}');
  },
  'half of an answer': (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', '1000');
    response.write('{"items": [');
    response.destroy();
  },
};

const CODES: Record<string, string> = {
  'a page of HTML': 'NOT_JSON',
  'HTML that says it is JSON': 'NOT_JSON',
  'a gzip bomb': 'NOT_JSON',
  'a body without end': 'RESPONSE_TOO_LARGE',
  'a redirect': 'REDIRECT',
  'another program': 'NOT_KUBERNETES',
  'half of an answer': 'CONNECTION_LOST',
};

// The first test would otherwise wait for it, which takes Jest a while.
beforeAll(() => {
  require('@kubernetes/client-node/dist/gen/index.js');
}, 60_000);

describe('reads of the inside of a hostile cluster', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    world = await TransportWorld.create();
  });
  afterEach(() => world.close());

  async function readerOf(handler: RequestListener) {
    const server = await world.serve(handler);
    const reader = new HttpKubernetesReader(world.transport({}));
    return { reader, server, credential: world.credential(server, {}) };
  }

  async function readerOfJson(body: unknown) {
    return readerOf((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
  }

  describe.each(Object.keys(HOSTILE))('%s', what => {
    it.each(EVERY)('is refused as %s', async name => {
      const { reader, credential } = await readerOf(HOSTILE[what]!);
      const failure = await failureOf(
        READS[name]!(reader, credential, options),
      );
      const code = CODES[what];
      const isVague =
        METRICS.includes(name) &&
        ['NOT_JSON', 'NOT_KUBERNETES'].includes(code!);
      expect(failure.code).toBe(isVague ? 'METRICS_UNAVAILABLE' : code);
      expect(failure.message).not.toMatch(/CANARY|script/);
    });
  });

  it.each(EVERY)(
    'ends %s as soon as its time is over, though bytes still drip',
    async name => {
      const deadline = new AbortController();
      const { reader, credential } = await readerOf((_, response) => {
        response.setHeader('content-type', 'application/json');
        response.write(' ', () =>
          deadline.abort(new DOMException('', 'TimeoutError')),
        );
      });
      const { signal } = deadline;
      const failure = await failureOf(
        READS[name]!(reader, credential, { signal }),
      );
      expect(failure.code).toBe(
        METRICS.includes(name) ? 'METRICS_UNAVAILABLE' : 'TIMEOUT',
      );
    },
  );

  it('asks for fewer events when they are too large for one answer', async () => {
    const asked: string[] = [];
    const { reader, credential } = await readerOf((request, response) => {
      const { searchParams } = new URL(`https://x${request.url}`);
      const limit = Number(searchParams.get('limit'));
      asked.push(String(limit));
      const message = 'x'.repeat(limit > 500 ? LARGE : 5);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: [{ message }] }));
    });
    const { events } = await reader.events(credential, { pages: 1 }, options);
    expect(events).toHaveLength(1);
    expect(asked).toEqual(['2000', '500']);
  });

  it('reads 500 nodes as large as real ones with one call', async () => {
    let calls = 0;
    const images = Array.from({ length: 50 }, (_, index) => ({
      names: [`registry.example.com/image-${index}@sha256:${'0'.repeat(64)}`],
      sizeBytes: 100_000_000,
    }));
    const managedFields = [{ fieldsV1: { f: 'x'.repeat(12_000) } }];
    const items = Array.from({ length: 500 }, (_, index) => ({
      metadata: { name: `node-${index}`, managedFields },
      status: { images },
    }));
    const body = JSON.stringify({ items });
    expect(body.length).toBeGreaterThan(500 * 18_000);
    const { reader, credential } = await readerOf((_, response) => {
      calls += 1;
      response.setHeader('content-type', 'application/json');
      response.end(body);
    });
    const { nodes } = await reader.nodes(credential, options);
    expect(nodes).toHaveLength(500);
    expect(calls).toBe(1);
  });

  it('reads no more pages of events than it may, though the list never ends', async () => {
    let calls = 0;
    const { reader, credential } = await readerOf((_, response) => {
      calls += 1;
      response.setHeader('content-type', 'application/json');
      const metadata = { continue: `more-${calls}` };
      response.end(JSON.stringify({ metadata, items: [{}] }));
    });
    const reading = await reader.events(credential, { pages: 2 }, options);
    expect(reading).toMatchObject({ isWhole: false });
    expect(calls).toBe(2);
  });

  it.each(['nodes', 'countPods', 'events'])(
    'refuses %s with far more items than were asked for',
    async name => {
      const { reader, credential } = await readerOf((_, response) => {
        response.setHeader('content-type', 'application/json');
        const item = '{"metadata":{"name":"a"}}';
        response.end(`{"items":[${`${item},`.repeat(300_000)}${item}]}`);
      });
      const failure = await failureOf(
        READS[name]!(reader, credential, options),
      );
      expect(failure.code).toBe('NOT_KUBERNETES');
    },
  );

  it.each(['nodes', 'countPods', 'events'])(
    'refuses %s with a place to read on that is long enough to fill the memory',
    async name => {
      const metadata = { continue: 'x'.repeat(16 * 1024 + 1) };
      const item = { metadata: { name: 'a' } };
      const { reader, credential } = await readerOfJson({
        metadata,
        items: [item],
      });
      const failure = await failureOf(
        READS[name]!(reader, credential, options),
      );
      expect(failure.code).toBe('NOT_KUBERNETES');
    },
  );

  it('takes no more metrics than nodes that any cluster has', async () => {
    const { reader, credential } = await readerOf((_, response) => {
      response.setHeader('content-type', 'application/json');
      const rows = Array.from(
        { length: 100_000 },
        (__, index) => `{"cells":["node-${index}","1","1Mi"]}`,
      );
      const columns = ['Name', 'cpu', 'memory'].map(title => ({ name: title }));
      response.end(
        `{"kind":"Table","columnDefinitions":${JSON.stringify(
          columns,
        )},"rows":[${rows.join()}]}`,
      );
    });
    const usage = await reader.nodeUsage(credential, options);
    expect(usage.size).toBe(65_000);
  });

  it('makes plain and short text of events', async () => {
    const { reader, credential } = await readerOfJson({
      items: [
        {
          type: 'Catastrophe',
          reason: '\u001b[31m<img onerror=alert(1)>\u202e',
          message: 'x'.repeat(1_000_000),
          involvedObject: { kind: 7, name: ['x'], namespace: {} },
          count: -5,
          firstTimestamp: 'never',
          series: { count: 1e300, lastObservedTime: 7 },
          source: 'kubelet',
        },
        null,
        7,
      ],
    });
    const { events } = await reader.events(credential, { pages: 1 }, options);
    expect(events[0]).toEqual({
      type: 'Normal',
      reason: '[31m<img onerror=alert(1)>',
      message: 'x'.repeat(1_000),
      object: { kind: 'Unknown', name: '', namespace: undefined },
      count: 1e9,
      firstSeenAt: undefined,
      lastSeenAt: undefined,
      source: undefined,
    });
    expect(events).toHaveLength(3);
  });

  it('bounds what it keeps of a node', async () => {
    const many = (make: (index: number) => object) =>
      Array.from({ length: 1_000 }, (_, index) => make(index));
    const labels = many(index => ({ [`label-${index}`]: 'v'.repeat(1_000) }));
    const { reader, credential } = await readerOfJson({
      items: [
        {
          metadata: {
            name: 'node-a',
            labels: { ...Object.assign({}, ...labels), __proto__: 'x' },
          },
          spec: { taints: many(() => ({ key: 'k', effect: 'e' })) },
          status: {
            conditions: many(() => ({ type: 'T', message: 'm'.repeat(5_000) })),
            addresses: many(() => ({ type: 'InternalIP', address: '::1' })),
            capacity: { cpu: '-1', memory: '1e99', pods: {} },
            allocatable: 'all',
          },
        },
      ],
    });
    const { nodes } = await reader.nodes(credential, options);
    const [node] = nodes;
    expect(JSON.stringify(node).length).toBeLessThan(100_000);
    expect(node?.capacity).toEqual({});
    expect(node?.allocatable).toEqual({});
    expect(Object.keys(node?.labels ?? {})).toHaveLength(100);
  });

  it.each<[string, unknown]>([
    ['a table without columns', { kind: 'Table', rows: [{ cells: ['a'] }] }],
    ['a table of nothing', { kind: 'Table' }],
    ['rows that are none', { kind: 'Table', rows: [null, 7, { cells: 7 }] }],
    [
      'negative and huge amounts',
      {
        items: [
          { metadata: { name: 'a' }, usage: { cpu: '-1', memory: '1Gi' } },
          { metadata: { name: 'b' }, usage: { cpu: '1', memory: '9e99' } },
          { metadata: { name: 7 }, usage: { cpu: '1', memory: '1' } },
        ],
      },
    ],
  ])('makes nothing of %s of metrics', async (_, body) => {
    const { reader, credential } = await readerOfJson(body);
    expect((await reader.nodeUsage(credential, options)).size).toBe(0);
  });

  it('reads metrics of a server that makes no tables', async () => {
    const { reader, credential } = await readerOfJson({
      items: [
        { metadata: { name: 'a' }, usage: { cpu: '250m', memory: '1Mi' } },
      ],
    });
    const usage = await reader.nodeUsage(credential, options);
    expect(usage.get('a')).toEqual({
      cpuMillicores: 250,
      memoryBytes: 1024 ** 2,
    });
  });

  it.each<[string, unknown, number | undefined]>([
    [
      'counts what it says',
      { items: [{}], metadata: { continue: 'x', remainingItemCount: 41 } },
      42,
    ],
    ['does not say', { items: [{}], metadata: { continue: 'x' } }, undefined],
    [
      'counts wrong',
      { items: [{}], metadata: { continue: 'x', remainingItemCount: -3 } },
      undefined,
    ],
  ])('a server that %s how many pods there are', async (_, body, expected) => {
    const { reader, credential } = await readerOfJson(body);
    expect(await reader.countPods(credential, options)).toBe(expected);
  });
});
