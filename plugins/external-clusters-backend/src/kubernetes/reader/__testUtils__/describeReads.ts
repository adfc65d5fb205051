import {
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { KubernetesReader, NodesReading } from '../KubernetesReader';

/** A cluster that may be read: nodes, pods, events and, where it has them, metrics. */
interface ReadableCluster {
  reader: KubernetesReader;
  credential: ClusterCredential;
}

const options = { signal: new AbortController().signal };
const HOUR = 60 * 60 * 1000;

/** What was measured, or nothing where the cluster has no metrics. */
async function unlessUnmeasured<T>(
  reading: Promise<T>,
  nothing: T,
): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isProviderError(error) && error.code === 'NO_METRICS') return nothing;
    throw error;
  }
}

/**
 * What holds for reads of any cluster with at least one node, be it simulated or not. Nothing is changed in it.
 */
// Not a test file, though it defines tests: several share it.
// eslint-disable-next-line jest/no-export
export function describeReads(open: () => ReadableCluster) {
  const readNodes = (): Promise<NodesReading> => {
    const { reader, credential } = open();
    return reader.nodes(credential, options);
  };

  it('tells version, readiness and what it is', async () => {
    const { reader, credential } = open();
    const { version } = await reader.version(credential, options);
    expect(version).toMatch(/^1\.\d+\./);
    const { ready, failing } = await reader.readiness(credential, options);
    expect(ready).toBe(failing.length === 0);
    expect(await reader.clusterUid(credential, options)).toMatch(/^[\w-]{36}$/);
  });

  it('reads nodes with all that is shown of them', async () => {
    const { nodes } = await readNodes();
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      const { kubeletVersion, createdAt, capacity, allocatable } = node;
      expect(kubeletVersion).toMatch(/^1\.\d+\./);
      expect(createdAt).toBeLessThan(Date.now() + HOUR);
      expect(capacity.cpuMillicores).toBeGreaterThan(0);
      expect(capacity.memoryBytes).toBeGreaterThan(1024 ** 2);
      expect(allocatable.pods).toBeGreaterThan(0);
      expect(allocatable.cpuMillicores).toBeLessThanOrEqual(
        capacity.cpuMillicores ?? 0,
      );
      expect(node.conditions.map(({ type }) => type)).toContain('Ready');
      expect(node.addresses.internal.length).toBeGreaterThan(0);
      expect([node.os, node.arch, node.kernel, node.runtime]).not.toContain(
        undefined,
      );
      expect(node.labels['kubernetes.io/hostname']).toBeDefined();
    }
  });

  it('counts them as it reads them, page by page too', async () => {
    const { reader, credential } = open();
    const { nodes, total, isWhole } = await readNodes();
    const totals = await reader.countNodes(credential, options);
    expect(totals).toEqual({
      ready: nodes.filter(({ ready }) => ready).length,
      total,
      truncated: !isWhole,
    });
    const first = await reader.nodesPage(credential, { limit: 1 }, options);
    expect(first.nodes[0]?.name).toBe(nodes[0]?.name);
    expect(first.continue !== undefined).toBe(nodes.length > 1);
  });

  it('tells what nodes use, or that nobody measures it', async () => {
    const { reader, credential } = open();
    const usage = await unlessUnmeasured(
      reader.nodeUsage(credential, options),
      new Map(),
    );
    const names = (await readNodes()).nodes.map(({ name }) => name);
    for (const [name, { cpuMillicores, memoryBytes }] of usage) {
      expect(names).toContain(name);
      expect(cpuMillicores).toBeGreaterThan(0);
      expect(memoryBytes).toBeGreaterThan(1024 ** 2);
    }
    const system = await unlessUnmeasured(
      reader.namespaceUsage(credential, 'kube-system', options),
      { cpuMillicores: 0, memoryBytes: 0 },
    );
    expect(system.memoryBytes > 0).toBe(usage.size > 0);
  });

  it('counts pods', async () => {
    const { reader, credential } = open();
    expect(await reader.countPods(credential, options)).toBeGreaterThan(0);
  });

  it('reads events: of nodes, of a namespace, of all, and warnings alone', async () => {
    const { reader, credential } = open();
    const read = async (scope: {
      namespace?: string;
      kind?: string;
      type?: 'Warning';
    }) => {
      const wanted = { ...scope, pages: 2 };
      return (await reader.events(credential, wanted, options)).events;
    };
    const ofNodes = await read({ namespace: 'default', kind: 'Node' });
    expect(ofNodes.every(({ object }) => object.kind === 'Node')).toBe(true);
    const warnings = await read({ type: 'Warning' });
    expect(warnings.every(({ type }) => type === 'Warning')).toBe(true);
    for (const event of await read({})) {
      expect(event.count).toBeGreaterThan(0);
      expect(event.lastSeenAt).toBeGreaterThanOrEqual(event.firstSeenAt ?? 0);
    }
    expect(await read({ namespace: 'there-is-none' })).toEqual([]);
  });
}
